dofile(os.getenv("BENCH_WRK") .. "/common.lua")

run({ { "login", 1 } })
