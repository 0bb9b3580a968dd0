"""The letters of the sanctions as data.

`model` says what a kind of letter is, `parts` holds the fields and rules that kinds share, `gate` judges a letter by
its plan and by the course whose step it carries out, and `catalogue` lists the plans. Sources: domain reference 3 to 5
(law), 8 (style) and 12 (what each letter holds).
"""
