"""The sample school: fictional people on two locations, made through the ordinary use cases, repeatable from a seed."""
