"""From places on the Earth to places on a drawing."""
