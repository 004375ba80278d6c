/*
 * rulefile.h - rules as text, for the tests of rules, rulerun and told
 */
#ifndef FAIRLEAD_RULEFILE_H
#define FAIRLEAD_RULEFILE_H

#include "intake/rules.h"
#include "textfile.h"
#include "unit.h"

/* Reads rules; NULL with a fault whose text begins at the line number. */
static inline struct rules *
rulefile_try(const char *text, struct fault *fault)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct rules *rules;

	textfile_make(path, text);
	fault->text[0] = '\0';
	rules = rules_open(path, "encoding skip keep-raw", fault);
	unlink(path);
	if (rules == NULL && strncmp(fault->text, path, strlen(path)) == 0)
		memmove(fault->text, fault->text + strlen(path) + 1,
		    strlen(fault->text + strlen(path)));
	return rules;
}

static inline struct rules *
rulefile_open(const char *text)
{
	struct fault fault;
	struct rules *rules = rulefile_try(text, &fault);

	ck_assert_msg(rules != NULL, "%s", fault.text);
	return rules;
}

#endif
