/*
 * remarks.h - what people wrote for the sections of a report
 *
 * Sections are rows of the table `show-section`, numbered from 1 to
 * SHOW_SECTIONS (R-SHOW-01).  A remark names its section by number or by a
 * word of either language.
 */
#ifndef SHOW_REMARKS_H
#define SHOW_REMARKS_H

#include <stdint.h>

#include "base/fault.h"
#include "base/slice.h"

enum { SHOW_SECTIONS = 13, SHOW_NO_SECTION = 0, SHOW_COMPETITORS = 6 };

struct showremarks;

/* lang: 0 en, 1 zh.  NULL with a fault of the table. */
struct showremarks *showremarks_open(int lang, struct fault *fault);
void showremarks_close(struct showremarks *remarks);

/* The number of a section, or SHOW_NO_SECTION. */
int showremarks_section(const struct showremarks *remarks,
    struct slice cell);
/* Its heading, and which file would fill it. */
struct slice showremarks_heading(const struct showremarks *remarks,
    int section);
struct slice showremarks_filling(const struct showremarks *remarks,
    int section);

/* Slices live as long as the remarks; empty and DATE_NONE are unknown. */
struct showremark {
	int section;
	struct slice about;	/* a competitor */
	struct slice text, author;
	int32_t date;
};

/* Copies. */
void showremarks_add(struct showremarks *remarks,
    const struct showremark *remark);
/* In the order in which they were added. */
size_t showremarks_count(const struct showremarks *remarks);
const struct showremark *showremarks_at(const struct showremarks *remarks,
    size_t i);
size_t showremarks_of(const struct showremarks *remarks, int section);

#endif
