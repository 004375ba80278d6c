/*
 * peers.cjs - the jobs of bench.py in DuckDB and polars
 *
 * node peers.cjs ENGINE THREADS JOB INPUT OUTPUT.  The modules
 * (@duckdb/node-api, nodejs-polars) are looked for where NODE_PATH says; status
 * 3 where they are not installed.  Each job does the part of ours that a query
 * can say: no checks, no reasons, no rejects.
 */
"use strict";
const [engine, threads, job, input, output] = process.argv.slice(2);

const csv = `read_csv('${input}', all_varchar = true, header = true)`;
const write = query => `COPY (${query}) TO '${output}' (HEADER)`;
const duckdb = {
	probe: "SELECT 1",
	forecast: write(`SELECT stage, count(*), sum(amount::DOUBLE),
	    sum(amount::DOUBLE * probability::DOUBLE / 100)
	    FROM ${csv} GROUP BY stage ORDER BY stage`),
	due: write(`SELECT *, last_contact_date::DATE + 14 AS due_date
	    FROM ${csv} WHERE lead_status NOT IN ('lost', 'won', 'closed') AND
	    last_contact_date::DATE + 14 <= DATE '2024-04-22'
	    ORDER BY due_date`),
	grade: write(`SELECT *, CASE
	    WHEN booth_class = 'order_on_spot' THEN 'A'
	    WHEN budget = 'yes' AND try_cast(buy_horizon_months AS INT) <= 3
		THEN 'A'
	    WHEN try_cast(buy_horizon_months AS INT) <= 6 THEN 'B'
	    WHEN try_cast(buy_horizon_months AS INT) <= 12 THEN 'C'
	    ELSE 'D' END AS grade FROM ${csv}`),
	exact: write(`SELECT DISTINCT ON (lower(trim(email))) * FROM ${csv}`),
};

async function runDuckdb() {
	const { DuckDBInstance } = require("@duckdb/node-api");
	const instance = await DuckDBInstance.create(":memory:", { threads });
	const connection = await instance.connect();
	await connection.run(duckdb[job]);
}

function runPolars() {
	const pl = require("nodejs-polars");
	if (job === "probe")
		return;
	const all = pl.readCSV(input, { inferSchemaLength: 0 });
	const amount = pl.col("amount").cast(pl.Float64);
	const chance = pl.col("probability").cast(pl.Float64).div(100);
	const result = job === "forecast"
		? all.withColumns(amount.alias("sum"),
		    amount.mul(chance).alias("weighted"))
		    .groupBy("stage").agg(pl.col("sum").sum(),
			pl.col("weighted").sum())
		: all;
	result.writeCSV(output);
}

try {
	require.resolve(engine === "duckdb" ? "@duckdb/node-api"
	    : "nodejs-polars");
} catch {
	process.exit(3);
}
Promise.resolve(engine === "duckdb" ? runDuckdb() : runPolars())
    .then(() => process.exit(0), error => {
	    console.error(error.message);
	    process.exit(1);
    });
