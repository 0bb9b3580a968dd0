"""The page of persons: pupils, guardians, employees."""
