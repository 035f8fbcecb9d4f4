"""The plugins: the only package that knows MkDocs.

Each plugin is a conductor: at each event it translates between MkDocs and the
domain, then calls a named object. All state is that of one build.
"""
