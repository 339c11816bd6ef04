"""What follows for posts: lengths, what misses, slots, patterns, results and what they teach."""
