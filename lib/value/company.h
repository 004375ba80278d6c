/*
 * company.h - company names without their legal words
 *
 * The words are rows of the table `legal` (R-DEDUPE-02, R-QNAME-03): whole
 * words at the end of a name (points inside them do not count: S.p.A.), those
 * that stand in front of it in some countries (AB, OOO, A/S), forms of several
 * words (Sp. z o.o.), endings and beginnings of names in Han, Hangul and Kana.
 */
#ifndef VALUE_COMPANY_H
#define VALUE_COMPANY_H

#include "base/fault.h"
#include "base/slice.h"

struct legal_forms;

struct legal_forms *company_legal_open(struct fault *fault);	/* NULL: fault */
void company_legal_close(struct legal_forms *forms);

/*
 * The part of a name without the legal words around it, a slice of name:
 * "Acme Co., Ltd." is "Acme".  A name of nothing but legal words stays.
 */
struct slice company_short(const struct legal_forms *forms,
    struct slice name);

/* Whether the name carries a legal form (R-COL-04). */
bool company_has_form(const struct legal_forms *forms, struct slice name);

#endif
