"""The courses of measures and reports in an incident file.

`model` says what a course is, `engine` walks any of them, `parts` holds what they share; each course is data in a
module of its own, and `catalogue` lists them. Sources: domain reference 11 (state machines), 3 to 6 (law), 13 (terms).
"""
