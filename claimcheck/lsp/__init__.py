"""The language server: what the check has to say, beside the claims while they are typed."""
