/*
 * forgetfiles.h - files that are looked through for a person, whole (R-FORGET)
 *
 * Each is kept byte for byte, so that what is not the person's is given back as
 * it was.  Part of the front door: a file that is no CSV in UTF-8 with commas
 * ends the program, for nothing may be half understood.
 */
#ifndef LEAD_FORGETFILES_H
#define LEAD_FORGETFILES_H

#include "csv/raw.h"
#include "lead/forget.h"

/* Start from { 0 }. */
struct forgetfile {
	const char *path;
	struct buffer bytes;
	struct rawfile raw;
	struct forget_file *columns;	/* NULL: the file is empty */
};

/* scratch is emptied. */
void forgetfiles_open(struct forgetfile *file, const char *path,
    struct forget *forget, struct arena *scratch);
void forgetfiles_release(struct forgetfile *file);

/* A record, 0 the header; its cells live in scratch, which is emptied. */
struct record forgetfiles_record(const struct forgetfile *file, size_t i,
    struct arena *scratch);
/* Puts other bytes in the place of the file. */
void forgetfiles_replace(const struct forgetfile *file, struct slice bytes);

/* Locks files in one order, so that two runs never wait for each other. */
void forgetfiles_lock(char *const *paths, size_t count, const char *record);

#endif
