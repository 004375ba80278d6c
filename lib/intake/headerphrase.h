/*
 * headerphrase.h - headers that are questions or requests of a form
 *
 * "What is the name of your company?", 您计划什么时候采购？ and "Scanned by" are
 * no names of columns, but say what was asked (table `header-phrase`): either
 * the whole phrase means a column, or it is a frame around the name of one,
 * as in "Please enter your phone number".
 */
#ifndef INTAKE_HEADERPHRASE_H
#define INTAKE_HEADERPHRASE_H

#include "base/fault.h"
#include "base/slice.h"

struct headerphrases;

/* NULL with a fault. */
struct headerphrases *headerphrases_open(struct fault *fault);
void headerphrases_close(struct headerphrases *phrases);

/*
 * The column that a whole phrase means, or empty.  key is a header in the form
 * of column_key(); the name lives as long as the phrases.
 */
struct slice headerphrases_column(struct headerphrases *phrases,
    struct slice key);

/* What stands in the frame of a phrase: a part of key, or empty. */
struct slice headerphrases_inside(struct headerphrases *phrases,
    struct slice key);

#endif
