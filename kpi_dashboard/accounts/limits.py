"""How often somebody may try, as plain numbers; they are counted in attempts.py.

The allowances of one network address add up to 60 failed password hashes in any hour.
"""

MINUTE, HOUR, DAY = 60, 3600, 24 * 3600

# Pools of one address (IPv6: one /64), each counted over the last hour.
HOME = "home"  # the first attempt of somebody who signed in from there within ARRIVAL_KEPT
FIRST = "first"  # the first attempt of anybody else who is known
COMMON = "common"  # every further attempt
DECOY = "decoy"  # addresses that nobody here has
ALLOWANCES = {HOME: 15, FIRST: 15, COMMON: 20, DECOY: 10}
# Attempts that got no hash: they only take as long as one.
WAITED = "waited"
COUNTED = (*ALLOWANCES, WAITED)

# Attempts of a browser that the person signed in with before, and of somebody signed in.
OWN = "own"
OWN_LIMITS = ((5, 15 * MINUTE), (10, HOUR))
# Of one person from one address, right or wrong, known or not.
PERSON_FAILURES, PERSON_WINDOW = 5, 15 * MINUTE
# After so many attempts every refusal says that a right password may be refused too. Whoever is
# known is let wait only when the common pool is used up, so nobody waits without being told.
BUSY_AFTER = ALLOWANCES[COMMON]

ARRIVED = "arrived"
ARRIVAL_KEPT = 90 * DAY

# Codes of the second factor, and letters by mail.
CODE, CODE_LIMITS = "code", ((5, 15 * MINUTE), (10, HOUR))
LETTER, LETTER_LIMITS = "letter", ((5, HOUR),)
LETTERS_OF_PLACE = 60
# A code of an app is good once: longer than any clock takes it for valid.
USED, USED_LIMITS = "used", ((1, 3 * MINUTE),)
