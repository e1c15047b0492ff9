package city.liangwang.replay.day;

import city.liangwang.replay.http.Api;
import city.liangwang.replay.plan.Ids;
import city.liangwang.replay.plan.Plan;

/** What everybody at work has at hand. */
record Scene(Api api, Known known, Plan plan, Ids ids, Figures figures) {}
