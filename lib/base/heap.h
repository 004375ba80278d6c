/*
 * heap.h - how the memory of a short program is kept
 *
 * A command reads many small tables, one after another.  A page that goes back
 * to the system in between costs more to get again than to fill.
 */
#ifndef BASE_HEAP_H
#define BASE_HEAP_H

/* Called first of all; freed memory of up to 4 MiB stays with the program. */
void heap_start(void);

#endif
