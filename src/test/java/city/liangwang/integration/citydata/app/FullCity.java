package city.liangwang.integration.citydata.app;

import city.liangwang.integration.citydata.reading.EditedCity;

/** The tiny city with one row more in every file, in which no two cells are alike. */
final class FullCity {

  static final EditedCity FILES =
      EditedCity.tinytown()
          .adding(
              "divisions.csv",
              "990181,中市,Middle,county-level-city,43.1,87.2,43.3,87.4,GCJ-02,a map")
          .adding("stations.csv", "MID,中站,Middle,990181,43.1,87.2,08:30,20:15,no,a plan")
          .adding("centres.csv", "EAST,东中心,East,990181,43.1,87.2,07:45,22:15,no,a permit")
          .adding("communities.csv", "M-1,中里,Middle,990181,MID,rural,321,43.1,87.2,no,a list")
          .adding("vehicles.csv", "T2,TINY-2,二号车,Truck two,EAST,3000000,1900000,no,a paper")
          .adding(
              "recyclers.csv",
              "MILL,纸厂,Mill,990181,43.1,87.2,LICENCE-9,2027-04-05,P;P1,no,a register")
          .adding(
              "materials.csv",
              "H1,P,电池,Battery,有害垃圾,废电池,其他,piece,no,no,no,yes,batteries,a note,a standard")
          .adding("prices.csv", "H1,990181,,900,30,2026-02-03,2027-04-05,,,yes,a survey")
          .adding("prices.csv", "P,990100,70,,,2026-02-03,,0.6,0.8,no,a survey")
          .adding(
              "factor-sets.csv",
              "TT-2,新,New,an office,2,2026-01-02,AR6,2026-02-03,2027-04-05,CC0,a book,draft,注,Note")
          .adding("factors.csv", "TT-2,H1,fire,-0.2,-0.3,-0.1,measured,+/-50%,a paper,high,a note")
          .adding(
              "indicators.csv",
              "IND-2,覆盖率,Coverage,households,3,covered / all,lower,35,40%,about 45,a plan")
          .adding("targets.csv", "T-9,IND-2,计划,Plan,27.50,户,>=,2030,甲局;乙局,计划,plan.txt,2")
          .adding(
              "declared.csv",
              "IND-2,context,people,人口,People,990181,12345,persons,1.2"
                  + " 万人,2026-02-03,2027-04-05,estimated,a census,估,Guess")
          .replacing("points-rules.csv", "2026-01-01,,yes", "2026-01-01,2026-02-02,yes")
          .adding("points-rules.csv", "P-2,二次,Twice,paid-pickup,7,2026-02-03,2027-04-05,no,board")
          .adding("slots.csv", "MID,08:05,09:35,9")
          .adding(
              "scales.csv", "S9,SER-9,station,IIII,200000,50,60,CERT-9,2027-04-05,MID,,,no,a bill")
          .adding("people.csv", "watcher-1,statistician,division,990181,辛,no,a payroll");

  private FullCity() {}
}
