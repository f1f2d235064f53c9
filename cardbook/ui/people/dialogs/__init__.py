"""Small windows of the people page."""
