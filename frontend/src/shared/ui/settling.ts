/** How long an act stays deaf once it is on screen: more than it takes to hold back a finger that is on its way. */
export const settling = { ms: 600 };
