/*
 * evidence.c - every row of the table has a name that is known
 */
#include "dup/evidence.h"
#include "base/slice.h"
#include "rule/table.h"

enum { POINTS_MOST = 1000 };

static const char *const names[DUP_EVIDENCE_COUNT] = {
	[DUP_CERTAIN] = "certain",
	[DUP_REVIEW] = "review",
	[DUP_BRIDGE] = "bridge",
	[DUP_SHARED_COMPANIES] = "shared-companies",
	[DUP_COMMON_PERCENT] = "common-percent",
	[DUP_COMMON_ROWS] = "common-rows",
	[DUP_OWN_ROWS] = "own-rows",
	[DUP_SIMILAR_PERCENT] = "similar-percent",
	[DUP_NAMES_CERTAIN] = "names-certain",
	[DUP_NAMES_REVIEW] = "names-review",
	[DUP_NAMES_HELD] = "names-held",
	[DUP_TWINS] = "twins",
	[DUP_ON_TOP] = "on-top",
	[DUP_ON_NEAR] = "on-near",
	[DUP_ON_OTHER] = "on-other",
	[DUP_EMAIL] = "email",
	[DUP_EMAIL_ROLE] = "email-role",
	[DUP_EMAIL_NEAR] = "email-near",
	[DUP_EMAIL_OTHER] = "email-other",
	[DUP_PHONE] = "phone",
	[DUP_PHONE_SHARED] = "phone-shared",
	[DUP_PHONE_NEAR] = "phone-near",
	[DUP_DOMAIN] = "domain",
	[DUP_COMPANY] = "company",
	[DUP_COMPANY_COMMON] = "company-common",
	[DUP_COMPANY_CORE] = "company-core",
	[DUP_COMPANY_SIMILAR] = "company-similar",
	[DUP_PERSON] = "person",
	[DUP_PERSON_NEAR] = "person-near",
	[DUP_PERSON_OTHER] = "person-other",
	[DUP_PERSON_OTHER_MAIL] = "person-other-mail",
	[DUP_COUNTRY] = "country",
	[DUP_COUNTRY_OTHER] = "country-other",
};

const char *
dupevidence_name(enum dup_evidence evidence)
{
	return names[evidence];
}

static bool
read_row(struct dup_points *points, bool *seen, const struct table *t,
    size_t row, struct fault *fault)
{
	struct slice name = table_text(t, row, 0);
	size_t i;

	for (i = 0; i < DUP_EVIDENCE_COUNT; i++)
		if (slice_is(name, names[i]))
			break;
	if (i == DUP_EVIDENCE_COUNT)
		return table_complain(t, row, "evidence", fault,
		    "not known; see lead-dedupe --print-table dup-evidence");
	points->of[i] = (int)table_int(t, row, 1);
	seen[i] = true;
	return true;
}

/* Limits that a table saved before there were any need not have. */
static bool
is_newer(size_t i)
{
	return i == DUP_NAMES_CERTAIN || i == DUP_NAMES_REVIEW ||
	    i == DUP_NAMES_HELD || i == DUP_TWINS;
}

static bool
read_rows(struct dup_points *points, struct table *t, bool whole,
    struct fault *fault)
{
	bool seen[DUP_EVIDENCE_COUNT] = { false };
	bool good = t != NULL;
	size_t row, i;

	for (row = 0; good && row < table_rows(t); row++)
		good = read_row(points, seen, t, row, fault);
	for (i = 0; whole && good && i < DUP_EVIDENCE_COUNT; i++)
		if (!seen[i] && !is_newer(i))
			good = fault_set(fault, "%s: no row \"%s\"; add it, "
			    "see lead-dedupe --print-table dup-evidence",
			    table_file(t), names[i]);
	if (good && points->of[DUP_REVIEW] > points->of[DUP_CERTAIN])
		good = fault_set(fault, "%s: \"review\" is above \"certain\"; "
		    "write less", table_file(t));
	table_close(t);
	return good;
}

bool
dupevidence_read(struct dup_points *points, struct fault *fault)
{
	static const struct table_column shape[] = {
		{ .name = "evidence", .type = TABLE_KEY },
		{ .name = "points", .type = TABLE_INT,
		  .least = -POINTS_MOST, .most = POINTS_MOST },
	};
	const char *name = "dup-evidence";

	return read_rows(points, table_open_bytes(name, table_bytes(name),
	    shape, 2, fault), false, fault) &&
	    read_rows(points, table_open(name, shape, 2, fault), true, fault);
}
