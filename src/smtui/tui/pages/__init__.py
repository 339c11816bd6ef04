"""The pages: each shows its slice of the plan and turns keys into actions."""
