/* assignfiles.c - assignfiles.h: sellers and rules of an assignment */
#include <stdlib.h>

#include "lead/assignfiles.h"

struct seller {
	struct slice owner, team;
	int64_t weight, most;
	int active;
};

const struct bind assignfiles_reps[] = {
	BIND_TEXT("owner", struct seller, owner, .needed = true,
	    .filled = "write the seller's name"),
	BIND_TEXT("team", struct seller, team),
	BIND_DECIMAL("weight", struct seller, weight, 0, ASSIGN_WEIGHT_MOST),
	BIND_INT("max_open", struct seller, most, 0, 1000000),
	BIND_WORD("active", struct seller, active, "no|yes"),
	BIND_END
};

struct rule_row {
	struct slice when, owner, team;
};

const struct bind assignfiles_rules[] = {
	BIND_TEXT("when", struct rule_row, when, .needed = true),
	BIND_TEXT("owner", struct rule_row, owner),
	BIND_TEXT("team", struct rule_row, team),
	BIND_END
};

static bool
take_seller(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct seller *seller = row;
	struct assignfiles *files = context;
	struct assign_rep rep = { .name = seller->owner, .team = seller->team,
	    .weight = seller->weight == BIND_NO_NUMBER ? ASSIGN_WEIGHT_UNIT :
	    seller->weight, .active = seller->active != 0,
	    .most = seller->most == BIND_NO_NUMBER ? -1 : seller->most };

	(void)line;
	files->any_rep = true;
	if (files->o->by != NULL && slice_is(seller->owner, files->o->by))
		files->by_is_listed = true;
	flaw->code = "seller-twice";
	return assign_add_rep(files->assign, &rep, &flaw->fault);
}

static bool
take_rule(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct rule_row *r = row;
	struct assignfiles *files = context;
	size_t rule = files->rules.count, number;

	(void)line;
	flaw->code = "bad-rule";
	if ((r->owner.len > 0) == (r->team.len > 0))
		return bind_set_flaw(flaw, NULL, "bad-rule", "whose leads are "
		    "these? write either an owner or a team");
	number = assign_add_rule(files->assign, r->owner, r->team,
	    &flaw->fault);
	if (number == ASSIGN_NONE ||
	    !conditions_add(&files->rules, r->when, &flaw->fault))
		return false;
	GROW_BY_ONE(files->numbers, rule);
	files->numbers[rule] = number;
	return true;
}

bool
assignfiles_read(struct assignfiles *files, const struct cli *cli)
{
	const struct side reps = { .kind = COLUMNS_REP, .reads = assignfiles_reps,
	    .size = sizeof(struct seller), .take = take_seller };
	const struct side rules = { .reads = assignfiles_rules,
	    .size = sizeof(struct rule_row), .take = take_rule,
	    .whole = "correct it, or its leads would go elsewhere" };
	bool bad = side_read(cli, files->o->reps, &reps, files);

	if (files->o->reps != NULL && !files->any_rep)
		report_trouble("%s: no seller in it; write at least one",
		    files->o->reps);
	if (files->o->by != NULL && files->any_rep && !files->by_is_listed)
		cli_usage("--by: no seller \"%s\" in %s", files->o->by,
		    files->o->reps);
	if (files->o->team != NULL) {
		struct fault fault;

		if (assign_add_rule(files->assign, SLICE_EMPTY,
		    slice_of(files->o->team), &fault) == ASSIGN_NONE)
			cli_usage("--team: %s", fault.text);
		assign_set_team(files->assign, slice_of(files->o->team));
	}
	return side_read(cli, files->o->rules, &rules, files) || bad;
}

void
assignfiles_release(struct assignfiles *files)
{
	conditions_release(&files->rules);
	free(files->numbers);
}

size_t
assignfiles_rule(struct assignfiles *files, const struct record *record)
{
	size_t i;

	if (files->rules.count == 0)
		return ASSIGN_NONE;
	conditions_read(&files->rules, record);
	for (i = 0; i < files->rules.count; i++)
		if (assign_rule_is_active(files->assign, files->numbers[i]) &&
		    conditions_hold(&files->rules, i))
			return files->numbers[i];
	return ASSIGN_NONE;
}
