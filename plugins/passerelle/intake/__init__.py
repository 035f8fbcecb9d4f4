"""New resources: what is asked, how answers are read, and the record made of them."""
