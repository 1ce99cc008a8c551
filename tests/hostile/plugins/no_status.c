/* In C, an enumeration may hold any number: so may what a plugin returns. */
#include <verslag/abi.h>

verslag_status no_status(void);
verslag_status no_status(void) { return (verslag_status)99; }
