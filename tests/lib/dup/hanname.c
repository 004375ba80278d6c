/* hanname.c - hanname.h: Han names as others write them */
#include <unistd.h>

#include "dup/hanname.h"
#include "rule/table.h"
#include "textfile.h"
#include "unit.h"

static struct hannames *names;
static struct buffer out;

static void
open_names(void)
{
	struct fault fault;

	names = hannames_open(&fault);
	ck_assert_msg(names != NULL, "%s", fault.text);
}

static void
close_names(void)
{
	hannames_close(names);
	buffer_release(&out);
}

static struct slice
person(const char *text)
{
	out.len = 0;
	hanname_person(names, &out, slice_of(text));
	return buffer_slice(&out);
}

static struct slice
core(const char *text, struct hanname_parts *parts)
{
	out.len = 0;
	hanname_core(names, &out, slice_of(text), parts);
	return buffer_slice(&out);
}

START_TEST(traditional_characters_become_simplified)
{
	open_names();
	hanname_simplify(names, &out, SLICE("寧波機械廠 A/S"));
	ck_assert_slice(buffer_slice(&out), "宁波机械厂 A/S");
	close_names();
}
END_TEST

START_TEST(a_person_is_a_surname_and_a_given_name)
{
	open_names();
	ck_assert_slice(person("李晓明"), "li xiaoming");
	ck_assert_slice(person("欧阳明"), "ouyang ming");
	ck_assert_slice(person("王"), "wang");
	ck_assert_slice(person(""), "");
	close_names();
}
END_TEST

START_TEST(surnames_have_readings_of_their_own)
{
	open_names();
	ck_assert_slice(person("单伟"), "shan wei");
	ck_assert_slice(person("曾伟"), "zeng wei");
	close_names();
}
END_TEST

START_TEST(a_company_has_one_core_in_both_scripts)
{
	struct hanname_parts han, latin;

	open_names();
	ck_assert_slice(core("郑州泰普轴承", &han), "taipu");
	ck_assert_slice(core("zhengzhou taipu bearing", &latin), "taipu");
	ck_assert_slice(han.place, "zhengzhou");
	ck_assert_slice(latin.place, "zhengzhou");
	ck_assert_uint_eq(han.trades, latin.trades);
	ck_assert(han.trades != 0);
	close_names();
}
END_TEST

START_TEST(places_have_readings_of_their_own)
{
	struct hanname_parts parts;

	open_names();
	ck_assert_slice(core("长沙泰普", &parts), "taipu");
	ck_assert_slice(parts.place, "changsha");
	ck_assert_slice(core("厦门市泰普", &parts), "taipu");
	ck_assert_slice(parts.place, "xiamen");
	close_names();
}
END_TEST

START_TEST(a_place_within_a_name_is_a_part_of_it)
{
	struct hanname_parts parts;

	open_names();
	ck_assert_slice(core("新上海", &parts), "xinshanghai");
	ck_assert_slice(parts.place, "");
	ck_assert_slice(core("上海", &parts), "");
	close_names();
}
END_TEST

START_TEST(only_han_text_is_han)
{
	ck_assert(hanname_is(SLICE("A 轴")));
	ck_assert(!hanname_is(SLICE("Müller")));
	ck_assert(!hanname_is(SLICE("")));
	ck_assert(!hanname_is(SLICE("\xff轴")));
}
END_TEST

START_TEST(a_table_that_does_not_fit_is_named)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct fault fault;

	textfile_make(path, "traditional,simplified\n寧波,宁\n");
	ck_assert(table_replace("simplify", path, &fault));
	ck_assert_ptr_null(hannames_open(&fault));
	ck_assert_ptr_nonnull(strstr(fault.text, "write one for each"));
	unlink(path);
}
END_TEST

START_TEST(a_kind_of_word_that_is_not_known_is_named)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct fault fault;

	textfile_make(path, "han,latin,kind\n轴承,bearing,thing\n");
	ck_assert(table_replace("han-word", path, &fault));
	ck_assert_ptr_null(hannames_open(&fault));
	ck_assert_ptr_nonnull(strstr(fault.text,
	    "write place, surname, word or trade"));
	unlink(path);
}
END_TEST

UNIT_MAIN(traditional_characters_become_simplified,
    a_person_is_a_surname_and_a_given_name,
    surnames_have_readings_of_their_own,
    a_company_has_one_core_in_both_scripts,
    places_have_readings_of_their_own,
    a_place_within_a_name_is_a_part_of_it, only_han_text_is_han,
    a_table_that_does_not_fit_is_named,
    a_kind_of_word_that_is_not_known_is_named)
