"""Makes the data of the sample year: two plan folders and the tables they refer to."""
