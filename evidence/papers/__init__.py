"""Papers as PDF/UA: how they are set, and which characters they have; what they say is not here."""
