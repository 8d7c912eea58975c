"""How far applications to calls are prepared, for those who prepare them."""
