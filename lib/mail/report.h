/*
 * report.h - findings as text for people (R-MAIL-20)
 *
 * A line with the draft, then two for each finding: how bad, where and what;
 * what to do and the rule.  Findings come draft by draft; those that are known
 * only at the end stand under their draft's name once more.  The words are
 * rows of the table `lint-text`.
 */
#ifndef MAIL_REPORT_H
#define MAIL_REPORT_H

#include "base/mem.h"
#include "mail/lint.h"

struct mailreport;

/* lang: 0 en, 1 zh.  NULL with a fault of the table. */
struct mailreport *mailreport_open(int lang, struct fault *fault);
void mailreport_close(struct mailreport *report);

/* A draft was looked at, whether something is found in it or not. */
void mailreport_count(struct mailreport *report);
/* Appends a finding, and its draft's line where another stood before. */
void mailreport_add(struct mailreport *report, struct buffer *out,
    const struct mailfinding *finding);
/* Appends the line of sums. */
void mailreport_end(struct mailreport *report, struct buffer *out);

#endif
