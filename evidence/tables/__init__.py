"""Tables as files: written as XLSX or CSV, and read from what people upload."""
