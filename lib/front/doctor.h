/*
 * doctor.h - what this machine has and lacks (R-VIEW-03)
 */
#ifndef FRONT_DOCTOR_H
#define FRONT_DOCTOR_H

#include "front/cli.h"

/*
 * Adds what is found as text for people, in the reader's language: commands,
 * libraries, encodings, language, time, optional programs.  program is
 * argv[0].  Whether nothing that the commands need is lacking.
 */
bool doctor_look(const struct cli *cli, const char *program,
    struct buffer *out);

#endif
