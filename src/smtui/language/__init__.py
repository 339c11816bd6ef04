"""What people type and what they read: dates, durations, quick add, sentences. Pure."""
