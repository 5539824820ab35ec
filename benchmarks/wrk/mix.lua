dofile(os.getenv("BENCH_WRK") .. "/common.lua")

-- the working day of a support desk
run({ { "list", 40 }, { "detail", 25 }, { "messages", 25 }, { "post", 10 } })
