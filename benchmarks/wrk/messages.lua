dofile(os.getenv("BENCH_WRK") .. "/common.lua")

run({ { "messages", 1 } })
