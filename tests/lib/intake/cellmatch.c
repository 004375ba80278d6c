/* cellmatch.c - intake/cellmatch.h: R-COL-04 */
#include "intakefile.h"

START_TEST(a_name_is_a_contact_where_another_column_is_the_company)
{
	names_are("Name,Company\nAcme Ltd,Acme Ltd\n", COLUMNS_LEAD,
	    "contact_name company", 0);
}
END_TEST

START_TEST(a_name_is_a_company_where_another_column_is_the_contact)
{
	names_are("客户名称,联系人\n海川,王芳\n", COLUMNS_LEAD,
	    "company contact_name", 0);
	names_are("Customer Name,First Name\nAlder,Ada\n", COLUMNS_LEAD,
	    "company first_name", 0);
}
END_TEST

START_TEST(a_name_alone_is_decided_by_its_legal_forms)
{
	names_are("Name,Email\nAcme Ltd,a\nBlue GmbH,b\nX,c\nY,d\nZ,e\n",
	    COLUMNS_LEAD, "company email", 1);
	names_are("Name,Email\nAcme Ltd,a\nU,b\nX,c\nY,d\nZ,e\nV,f\n",
	    COLUMNS_LEAD, "contact_name email", 1);
	names_are("客户名称,邮箱\n宁波海川阀门有限公司,a@b.cn\n", COLUMNS_LEAD,
	    "company email", 1);
}
END_TEST

START_TEST(two_such_headers_mean_what_the_dictionary_says)
{
	names_are("客户姓名,客户名称\n王芳,海川\n", COLUMNS_LEAD,
	    "contact_name company", 0);
}
END_TEST

START_TEST(a_title_is_decided_by_its_cells)
{
	names_are("Title,Name,Company\nMr,A,B\nMs.,C,D\n先生,E,F\nDr,G,H\n",
	    COLUMNS_LEAD, "salutation contact_name company", 1);
	names_are("Title,Name,Company\nBuyer,A,B\nMr,C,D\n", COLUMNS_LEAD,
	    "job_title contact_name company", 1);
	/* Four of five are 80 %; a cell that says nothing is none. */
	names_are("Title,Name,Company\nMr,A,B\nMs.,C,D\n先生,E,F\nDr,G,H\n"
	    "Buyer,I,J\nn/a,K,L\n-,M,N\n", COLUMNS_LEAD,
	    "salutation contact_name company", 1);
	names_are("Title,Name,Company\nMr,A,B\nMs.,C,D\n先生,E,F\n"
	    "Buyer,I,J\n", COLUMNS_LEAD, "job_title contact_name company",
	    1);
	names_are("Title,Stage,Company\nBig deal,won,B\n", COLUMNS_LEAD,
	    "opportunity_name Stage company", 1);
}
END_TEST

UNIT_MAIN(a_name_is_a_contact_where_another_column_is_the_company,
    a_name_is_a_company_where_another_column_is_the_contact,
    a_name_alone_is_decided_by_its_legal_forms,
    two_such_headers_mean_what_the_dictionary_says,
    a_title_is_decided_by_its_cells)
