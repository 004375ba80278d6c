/*
 * sandbox.h - what a command gives up before it reads what strangers wrote
 *
 * Input is hostile (DESIGN 7): whoever makes a command do what he wants by a
 * flaw in it finds that it can neither reach the network nor start a program.
 * A filter that goes record by record enters a second time once its files are
 * open: where nothing is written but standard output, no file can be
 * opened.  Linux has seccomp(2) and landlock(7) for it, OpenBSD pledge(2).
 * Where there is neither, or FAIRLEAD_SANDBOX is "off", nothing happens.
 */
#ifndef FRONT_SANDBOX_H
#define FRONT_SANDBOX_H

#include <stdbool.h>

/* Says beforehand that files are still to be opened or renamed in it. */
void sandbox_expect_files(void);
/*
 * Says beforehand that the program is still to start processes of its own
 * (workers.h); from false on it must not.
 */
void sandbox_expect_workers(bool expected);
/*
 * From here on to the end of the program.  files: as if they were expected.
 * Whether the system sees to it.
 */
bool sandbox_enter(bool files);

#endif
