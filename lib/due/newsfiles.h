/*
 * newsfiles.h - news that a touch may rest on, from a file (R-TOPIC-20)
 *
 * Part of the front door: bad records are rejected by name.
 */
#ifndef DUE_NEWSFILES_H
#define DUE_NEWSFILES_H

#include "due/news.h"
#include "due/topic.h"
#include "front/cli.h"

/* Adds the file's news; topics say which may rest on them.  Whether a record
   was rejected. */
bool newsfiles_read(struct news *news, const struct topics *topics,
    const struct cli *cli, const char *path);

#endif
