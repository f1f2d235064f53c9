"""Tables of people: CSV, XLSX and ODS; which column is what, and what a row says."""
