/* newsfiles.c - due/newsfiles.h: news from a file */
#include "base/date.h"
#include "due/newsfiles.h"
#include "textfile.h"
#include "unit.h"

START_TEST(only_news_with_a_day_a_title_and_a_known_topic_are_taken)
{
	char path[sizeof(TEXTFILE_PATH)];
	const struct cli cli = { .quiet = true, .today = 19835 };
	struct fault fault;
	struct news *news = news_new();
	struct festivals *festivals = holiday_open(&fault);
	struct calendar *calendar = calendar_open_table(SLICE("CN"), &fault);
	struct topics *topics = topics_open(0, news, festivals, SLICE("CN"),
	    calendar, &fault);

	ck_assert_ptr_nonnull(topics);
	textfile_make(path, "news_date,topic,title\n"
	    "2024-04-20,price_update,valves are cheaper\n,,\n");
	ck_assert(!newsfiles_read(news, topics, &cli, path));
	unlink(path);
	textfile_make(path, "news_date,topic,title\n"
	    "2024-04-20,gossip,somebody said\n");
	ck_assert(newsfiles_read(news, topics, &cli, path));
	unlink(path);
	topics_close(topics);
	calendar_free(calendar);
	holiday_free(festivals);
	news_free(news);
}
END_TEST

UNIT_MAIN(only_news_with_a_day_a_title_and_a_known_topic_are_taken)
