/* headerphrase.c - intake/headerphrase.h: headers that are questions or requests of a form */
#include "intake/headerphrase.h"

#include "base/pattern.h"
#include "rule/columns.h"
#include "rule/table.h"
#include "unit.h"

static struct arena arena;

static struct headerphrases *
opened(void)
{
	struct fault fault;
	struct headerphrases *p = headerphrases_open(&fault);

	ck_assert_msg(p != NULL, "%s", fault.text);
	return p;
}

static bool
asks(struct headerphrases *p, const char *header, const char *column)
{
	return slice_is(headerphrases_column(p, column_key(slice_of(header), NULL,
	    &arena)), column);
}

static bool
leaves(struct headerphrases *p, const char *header, const char *rest)
{
	return slice_is(headerphrases_inside(p, column_key(slice_of(header), NULL,
	    &arena)), rest);
}

START_TEST(a_whole_phrase_means_a_column)
{
	struct headerphrases *p = opened();

	ck_assert(asks(p, "Which company do you work for", "company"));
	ck_assert(asks(p, "When are you planning to order", "buy_horizon"));
	ck_assert(asks(p, "Wie sind Sie auf uns aufmerksam geworden",
	    "source"));
	ck_assert(asks(p, "В какой стране вы работаете", "country"));
	ck_assert(asks(p, "Quelle quantité vous faut il", "quantity"));
	ck_assert(asks(p, "您计划什么时候采购", "buy_horizon"));
	ck_assert(asks(p, "贵单位全名", "company"));
	ck_assert(asks(p, "In which country are you based", "country"));
	ck_assert(asks(p, "country are you based", ""));
	ck_assert(asks(p, "Interesse in", "products_of_interest"));
	ck_assert(asks(p, "弊社をどこで知りましたか", "source"));
	headerphrases_close(p);
}
END_TEST

/* What is asked of others or of the past is no wish of theirs. */
START_TEST(other_questions_mean_nothing)
{
	static const char *const headers[] = { "When did you last buy",
		"Which products do you use today", "How many units do you sell",
		"How many pieces do you buy per year", "Created by", "name",
		"您现在使用的产品", "Wann haben Sie zuletzt gekauft",
		"Welche Produkte verkaufen Sie", "年采购数量", NULL };
	struct headerphrases *p = opened();
	size_t i;

	for (i = 0; headers[i] != NULL; i++)
		ck_assert_msg(asks(p, headers[i], ""), "%s", headers[i]);
	headerphrases_close(p);
}
END_TEST

START_TEST(a_frame_stands_around_a_name)
{
	struct headerphrases *p = opened();

	ck_assert(leaves(p, "What is your e-mail address", "e mail address"));
	ck_assert(leaves(p, "Please enter your phone number below",
	    "phone number"));
	ck_assert(leaves(p, "您的手机号码", "手机号码"));
	ck_assert(leaves(p, "部署名をご記入ください", "部署名"));
	ck_assert(leaves(p, "이메일 주소를 입력해 주세요", "이메일 주소"));
	ck_assert(leaves(p, "Phone number", ""));
	headerphrases_close(p);
}
END_TEST

START_TEST(the_built_in_patterns_can_be_used)
{
	static const struct table_column pattern = { .name = "pattern",
		.type = TABLE_WORD };
	struct fault fault;
	struct table *t = table_open("header-phrase", &pattern, 1, &fault);
	size_t row;

	for (row = 0; row < table_rows(t); row++) {
		struct pattern *p = pattern_compile(table_text(t, row, 0),
		    &fault);

		ck_assert_msg(p != NULL, "%s", fault.text);
		pattern_free(p);
	}
	table_close(t);
}
END_TEST

UNIT_MAIN(a_whole_phrase_means_a_column, other_questions_mean_nothing,
    a_frame_stands_around_a_name, the_built_in_patterns_can_be_used)
