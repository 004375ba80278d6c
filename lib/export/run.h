/*
 * run.h - what lead-export does besides leads: forms, and the key of masks
 *
 * Knows the door (front): ends the program with a message when something
 * cannot be read or written.
 */
#ifndef EXPORT_RUN_H
#define EXPORT_RUN_H

#include "export/form.h"
#include "export/mask.h"
#include "front/cli.h"

/* The key in a file; that of no secret for NULL. */
struct mask_key exportrun_read_key(const char *path);

/* Writes an empty form to -o or standard output; the exit status. */
int exportrun_form(const struct cli *cli, const struct exportform *form);

#endif
