/*
 * errands.h - one job in several processes, over what is in memory
 *
 * For what no file can be cut for (workers.h): the job is given once for each
 * part, 0 in this process and the others in children that see the memory as
 * it is now.  What a child appends to its buffer is handed over in the order
 * of the parts, so the result is that of one process that does one part after
 * the other.  A part whose process cannot be made, or is lost, is done here.
 */
#ifndef FRONT_ERRANDS_H
#define FRONT_ERRANDS_H

#include "base/mem.h"
#include "front/cli.h"

typedef void errands_do(void *context, int part, struct buffer *out);
typedef void errands_take(void *context, struct slice done);

void errands_run(int parts, errands_do *work, errands_take *take,
    void *context);

#endif
