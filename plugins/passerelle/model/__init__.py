"""The words of the domain: frozen values that know no file, no MkDocs and no subject."""
