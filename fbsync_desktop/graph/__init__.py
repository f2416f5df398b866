"""Meta's Graph API, spoken in one place: typed calls in, domain types and domain errors out."""
