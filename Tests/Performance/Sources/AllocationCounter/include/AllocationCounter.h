#ifndef ALLOCATION_COUNTER_H
#define ALLOCATION_COUNTER_H

#include <stdbool.h>
#include <stdint.h>

/// Whether allocations can be counted on this system.
bool allocation_counter_is_available(void);

/// Counts from 0, of all threads, until `allocation_counter_stop`.
void allocation_counter_start(void);

/// Ends counting and gives the count.
uint64_t allocation_counter_stop(void);

#endif
