#ifndef ALLOCATION_COUNTER_H
#define ALLOCATION_COUNTER_H

/// How often the calling thread has asked for memory so far, or -1 where that is not counted.
long allocation_count(void);

#endif
