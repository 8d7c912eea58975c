"""What machines read of the public pages: structured data, pictures, sitemaps, old addresses."""
