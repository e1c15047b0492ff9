// Generated from openapi.json by `npm run generate`; do not edit.

export interface paths {
    "/api/v1/communities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One community
         * @description With the ETag that an edit must name.
         */
        get: operations["getCommunity"];
        /**
         * Give a community to a station, or to none
         * @description A station that serves it already stays, whatever the tag. Pickups that are booked keep theirs.
         */
        put: operations["editCommunity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a community is covered, and by which station
         * @description For everybody, before an address is given.
         */
        get: operations["checkCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/coverage-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Ask that the service comes to a community
         * @description A resident is on the list of a community once, however often they ask.
         */
        put: operations["requestCoverage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/declared-figures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Declare a component of an indicator
         * @description Append-only: on the days that it covers, a figure that is declared later counts instead of an earlier one of the same component.
         */
        put: operations["declareFigure"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/door-weighings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Weighings, the newest first
         * @description A resident's or collector's own, a keeper's station's, a dispatcher's district's or city's.
         */
        get: operations["listDoorWeighings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/door-weighings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One weighing as it stands now
         * @description For its resident, its collector, its station and its dispatchers.
         */
        get: operations["getDoorWeighing"];
        /**
         * Weigh at the door and pay
         * @description By the collector who holds the pickup and has arrived. Each line is one reading of a scale and is paid at the price held from booking. Grams, money and points are booked together, or nothing is. Safe to repeat.
         */
        put: operations["weighAtDoor"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/door-weighings/{id}/corrections/{correctionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Reverse a weighing and book what it should have been
         * @description A collector corrects an own weighing up to a limit and before hand-over; a dispatcher any, also to nothing. After hand-over the difference is the collector's. Points stay. Every version is kept. Safe to repeat.
         */
        put: operations["correctDoorWeighing"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/door-weighings/{id}/disputes/{disputeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A dispute with what the resident wrote
         * @description For the resident, and for dispatchers; a dispatcher's look is written down.
         */
        get: operations["getDispute"];
        /**
         * Say that a weighing is wrong
         * @description By the resident, once for every version and within the window. What is still there of the amount and the points is frozen until a dispatcher has decided. Safe to repeat.
         */
        put: operations["disputeDoorWeighing"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/door-weighings/{id}/disputes/{disputeId}/settlements/{settlementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Decide a dispute
         * @description UPHELD: the weighing stands and what was frozen is free again. CORRECTED: the same, and the weighing is booked anew, in one transaction. Safe to repeat.
         */
        put: operations["settleDispute"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures by place, material, stage or day
         * @description Each row is one stage: stages are never added. Who is limited to a district sees that district only.
         */
        get: operations["listFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The records below a figure
         * @description With the filters of a figure: the sum of the records is the figure, to the gram.
         */
        get: operations["listFigureRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/records/{kind}/{id}/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a record is made of, down to the door
         * @description From outbound to lots, runs, intakes, trips, hand-overs and door weighings. With `only=weighing` one call lists all door weighings below a shipped figure.
         */
        get: operations["listRecordSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The hand-overs of the own station
         * @description The newest first.
         */
        get: operations["listHandovers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One hand-over
         * @description Of the keeper's own station; a dispatcher sees all.
         */
        get: operations["getHandover"];
        /**
         * Take over a collector's goods
         * @description The station weighs again. The difference to the door is booked on the collector's difference account.
         */
        put: operations["recordHandover"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers/{id}/reversals/{reversalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Undo a hand-over
         * @description The goods are the collector's again; a new hand-over follows. Above a configured weight it takes another person than the keeper who recorded it.
         */
        put: operations["reverseHandover"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All indicators of the city
         * @description With value, components and targets; a value that nobody knows is null and says why.
         */
        get: operations["listIndicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One indicator
         * @description Numerator and denominator with grams, source class and source of every component.
         */
        get: operations["getIndicator"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intakes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The intakes of the own centre
         * @description The newest first.
         */
        get: operations["listIntakes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intakes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One intake
         * @description With what is left of it to be sorted.
         */
        get: operations["getIntake"];
        /**
         * Take a truck in
         * @description Gross and tare from the weighbridge. The net is booked; its difference to the manifest goes to the trip's variance account, and outside tolerance a case is opened.
         */
        put: operations["recordIntake"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intakes/{id}/reversals/{reversalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Undo an intake
         * @description The load is on the truck again; a new intake follows. Not once it is being sorted. Above a configured weight it takes another person than the clerk who recorded it.
         */
        put: operations["reverseIntake"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts with what they hold
         * @description In the order in which they were opened. Looking at the accounts of one resident is kept in the audit log.
         */
        get: operations["listLedgerAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/accounts/{accountId}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What moved on an account
         * @description The last movement first. Looking at the account of a resident is kept in the audit log.
         */
        get: operations["getLedgerAccountStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/checks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Check the books now
         * @description Recomputes everything from the legs. The same id again answers what was found the first time.
         */
        put: operations["checkLedger"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/checks/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The last check of the books
         * @description The books are checked every day and on demand.
         */
        get: operations["getLatestLedgerCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The mass balance, and that of money and points
         * @description What all accounts of each kind hold together. Over all kinds the grams are 0, the fen are 0 and the points are 0.
         */
        get: operations["getLedgerTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/transfers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One transfer with all of its legs
         * @description Looking at what a resident got is kept in the audit log.
         */
        get: operations["getLedgerTransfer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lots of the own centre in one state
         * @description The newest first.
         */
        get: operations["listLots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who am I here
         * @description Name, roles and scope of the caller.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's own addresses
         * @description The oldest first, 100 at the most.
         */
        get: operations["getAddresses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/addresses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Register an address of one's own
         * @description Says whether the address is covered. Who has moved registers another one.
         */
        put: operations["registerAddress"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The outbounds of the own centre, or for the own firm
         * @description The newest first.
         */
        get: operations["listOutbounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One outbound
         * @description For the centre it left and the recycler it is for.
         */
        get: operations["getOutbound"];
        /**
         * Ship lots to a recycler
         * @description Whole lots of the own centre, to a recycler whose licence is valid and who takes them.
         */
        put: operations["shipLots"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbounds/{id}/confirmations/{confirmationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Confirm what was received
         * @description By the recycler's own scale. The difference to what was shipped has its own account; lots that are sent back are in the centre's stock again and no longer count as shipped.
         */
        put: operations["confirmOutbound"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbounds/{id}/reversals/{reversalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Undo an outbound
         * @description Before the recycler has confirmed it; its lots are in stock again. Above a configured weight it takes another person than the clerk who recorded it.
         */
        put: operations["reverseOutbound"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pickups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pickups within the caller's sight
         * @description A resident's own, the last booked first. For staff the next slot first: a collector's own jobs and the open ones of the station, a keeper's station, a dispatcher's city or district. Nothing about residents.
         */
        get: operations["listPickups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pickups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One pickup
         * @description Residents see their own; the collector who holds the job and dispatchers also see name, exact address and masked phone, which is kept in the audit log; others see where and when.
         */
        get: operations["getPickup"];
        /**
         * Book a pickup
         * @description Takes one place in the slot. The prices of this instant hold until the pickup ends.
         */
        put: operations["bookPickup"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pickups/{id}/arrivals/{arrivalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say that the collector is at the door
         * @description For the collector who holds the job. No body.
         */
        put: operations["arriveAtPickup"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pickups/{id}/assignments/{assignmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give an open job to a collector
         * @description To the one named, or to the nearest free collector of the station; at the same distance to the one with the fewest open jobs, then with the fewest jobs today. The answer says what decided it.
         */
        put: operations["assignPickup"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pickups/{id}/cancellations/{cancellationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Call a pickup off
         * @description Until the collector has arrived. The place in the slot is free again.
         */
        put: operations["cancelPickup"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pickups/{id}/claims/{claimId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Take an open job
         * @description For a collector at work at the pickup's station; of several who try at once one gets it. No body.
         */
        put: operations["claimPickup"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pickups/{id}/no-shows/{noShowId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say that nobody opened
         * @description For the collector who holds the job and has arrived. The pickup ends.
         */
        put: operations["reportNoShow"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pickups/{id}/refusals/{refusalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Take nothing at the door
         * @description For the collector who holds the job and has arrived. The pickup ends.
         */
        put: operations["refusePickup"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pickups/{id}/reschedulings/{reschedulingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Move a pickup to another slot
         * @description Until the collector has arrived. Whoever held the job holds it no longer; the prices of the booking stay.
         */
        put: operations["reschedulePickup"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pickups/{id}/returns/{returnId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a job back
         * @description For the collector who holds the job. It is open to all again.
         */
        put: operations["returnPickup"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pickups/{pickupId}/door-weighing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The weighing of a pickup
         * @description Who may see it is as for the weighing itself.
         */
        get: operations["getDoorWeighingOfPickup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Let a new price begin
         * @description The price that holds until then ends there; a price that begins later ends the new one.
         */
        put: operations["setPrice"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/communities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Communities by name
         * @description By code; for a resident who looks for the own community.
         */
        get: operations["findCommunities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/community-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the communities of a district gave on a day
         * @description Fewer than 5 households are not shown, nor a community from which they could be computed.
         */
        get: operations["listPublicCommunityFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/divisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The divisions of the city
         * @description All of them, by code.
         */
        get: operations["listDivisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/factor-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sets of emission factors
         * @description All of them with their factors and sources; at most one is active at a time.
         */
        get: operations["listFactorSets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A day of the city
         * @description Tonnage by stage, pickups, districts, materials, carbon and indicators. Stages are never added. At most a second old.
         */
        get: operations["getPublicFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Today, live
         * @description Server-sent events named `figures` with the same JSON as getPublicFigures: at once, and again when something changed, at most once a second. A comment every 15 seconds keeps the connection open.
         */
        get: operations["watchPublicFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tree of materials
         * @description All of them, by code; each names the one above it.
         */
        get: operations["listMaterials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The prices that hold in a division at an instant
         * @description One for each material that has one, by code: the division's own before the city's.
         */
        get: operations["listPrices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where to sign in
         * @description Staff sign in at the authority; residents and collectors through WeChat.
         */
        get: operations["getSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/stations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The service stations as points on the map
         * @description All of them, by code, with their opening hours.
         */
        get: operations["listStations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts/{weighingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The receipt of a weighing
         * @description For its resident: what was paid, with every version and dispute.
         */
        get: operations["getReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recyclers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the recyclers
         * @description By code.
         */
        get: operations["getRecyclers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recyclers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Register a recycler
         * @description With its licence and the materials that it may take.
         */
        put: operations["registerRecycler"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at a resident
         * @description Shows personal data. Every look is written down with its reason.
         */
        get: operations["getResident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The scales, or the one with a serial number
         * @description By serial number; for whoever weighs and reads the number off the scale.
         */
        get: operations["findScales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scales/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Register a scale with its certificate
         * @description Whoever holds it is named by its kind.
         */
        put: operations["registerScale"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scales/{id}/calibrations/{calibrationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Record a new certificate of a scale
         * @description From then on it is the one that counts.
         */
        put: operations["recordCalibration"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with WeChat
         * @description An unknown WeChat account becomes a resident. A phone that an administrator has registered makes its holder that collector, keeper or driver.
         */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is at work
         * @description The open shifts of a station.
         */
        get: operations["listShifts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shifts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Clock in
         * @description At the own station. From now on the collector can take jobs and be given some.
         */
        put: operations["startShift"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shifts/{id}/ends/{endId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Clock out
         * @description Jobs that are left are open to all again. A keeper or dispatcher ends the shift of a collector who dropped out, with a reason.
         */
        put: operations["endShift"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shifts/{id}/position": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Tell where the collector is
         * @description Not kept: the next position replaces it. It decides who is nearest.
         */
        put: operations["reportPosition"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The slots of a day
         * @description Those that run or are to come, at most a week ahead, with the places that are left.
         */
        get: operations["listSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sorting-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One sorting run
         * @description With its inputs and lots.
         */
        get: operations["getSortingRun"];
        /**
         * Record a sorting run
         * @description Inputs are outputs, residue and recorded loss together, to the gram.
         */
        put: operations["recordSortingRun"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sorting-runs/{id}/reversals/{reversalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Undo a sorting run
         * @description Its inputs are unsorted again and its lots are gone. Not once a lot has left. Above a configured weight it takes another person than the clerk who recorded it.
         */
        put: operations["reverseSortingRun"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the staff
         * @description In the order of registration, also those who have left.
         */
        get: operations["getStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Register a member of staff
         * @description The sign-in account follows within seconds once the sign-in server is reachable; signInReady says so.
         */
        put: operations["registerStaff"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{id}/closures/{closureId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Let a member of staff go
         * @description From then on every token of the person is refused.
         */
        put: operations["closeStaff"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a member of staff a password
         * @description It is handed to the sign-in server and kept nowhere else.
         */
        put: operations["setStaffPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/station/containers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Containers with something in them
         * @description By code; what is on a truck is no longer there.
         */
        get: operations["listContainers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/station/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the station holds
         * @description By material, as the ledger has it.
         */
        get: operations["getStock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One station
         * @description With the ETag that an edit must name.
         */
        get: operations["getStation"];
        /**
         * Change the opening hours of a station
         * @description Hours that are as asked for already stay, whatever the tag.
         */
        put: operations["editStation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/rebuilds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a rebuild has come
         * @description In numbers of events.
         */
        get: operations["getRebuild"];
        /**
         * Count every event again
         * @description Answers at once and goes on by itself; the present figures stay until the new ones are complete, and no event that comes meanwhile is lost.
         */
        put: operations["rebuildFigures"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/traces/{weighingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a bag went
         * @description For the resident who booked the pickup, and for dispatchers and statisticians of the district. Holds no personal data; the community is the smallest place.
         */
        get: operations["getTrace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The trips that concern the caller
         * @description A keeper's station's, a driver's own, a clerk's centre's, a dispatcher's district or city; newest first.
         */
        get: operations["listTrips"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trips/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One trip with its manifest
         * @description For whom it concerns: its station, its driver, its centre, a dispatcher.
         */
        get: operations["getTrip"];
        /**
         * Call a truck
         * @description For the keeper's own station, or by a dispatcher for any.
         */
        put: operations["planTrip"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trips/{id}/arrivals/{arrivalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Arrive at the centre
         * @description By the trip's own driver, who looks at the seal.
         */
        put: operations["arriveTrip"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trips/{id}/cancellations/{cancellationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Call a truck off
         * @description Before it is loaded.
         */
        put: operations["cancelTrip"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trips/{id}/departures/{departureId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Leave the station
         * @description By the trip's own driver, once it is loaded.
         */
        put: operations["departTrip"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trips/{id}/loadings/{loadingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Load and seal a truck
         * @description Whole containers; what the station weighed into them becomes the manifest.
         */
        put: operations["loadTrip"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trips/{id}/unloadings/{unloadingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Take a load off again
         * @description Before the truck has left; its containers stand at the station again.
         */
        put: operations["unloadTrip"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trips/vehicles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The trucks of the city
         * @description By number plate.
         */
        get: operations["listVehicles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/variance-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Intakes outside tolerance that nobody has looked into yet
         * @description The oldest first; a clerk's centre's, a dispatcher's all.
         */
        get: operations["listVarianceCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/variance-cases/{intakeId}/closures/{closureId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say what was found
         * @description The books stay as they are: the variance keeps its own account.
         */
        put: operations["closeVarianceCase"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wallet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What I own
         * @description Money and points of the caller, free and frozen.
         */
        get: operations["getWallet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wallet/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What moved in my wallet
         * @description Of money or of points, the last movement first, each with what it was for.
         */
        get: operations["getWalletStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Absent: {
            component: string;
            nameEn: string;
            nameZh: string;
            reason: components["schemas"]["Words"];
        };
        /** @enum {string} */
        AccountKind: "COMMUNITY_SOURCE" | "COLLECTOR_CUSTODY" | "COLLECTOR_DIFFERENCE" | "STATION_STOCK" | "TRIP_LOAD" | "TRIP_VARIANCE" | "CENTRE_INTAKE" | "CENTRE_CONVERSION" | "LOT" | "CENTRE_RESIDUE" | "CENTRE_LOSS" | "OUTBOUND_LOAD" | "OUTBOUND_DIFFERENCE" | "RECYCLER_RECEIVED" | "OPERATOR_PURCHASES" | "RESIDENT_MONEY" | "RESIDENT_MONEY_HELD" | "POINTS_BUDGET" | "RESIDENT_POINTS" | "RESIDENT_POINTS_HELD";
        AccountView: {
            /**
             * Format: int64
             * @description What it holds, in its unit
             * @example 1250
             */
            amount: number;
            /**
             * Format: int64
             * @description Number of the account
             * @example 42
             */
            id: number;
            /**
             * @description What it is for
             * @example RESIDENT_MONEY
             */
            kind: components["schemas"]["AccountKind"];
            /** @description Whose it is */
            owner: components["schemas"]["UUID"];
            /**
             * @description CNY in fen, PT in points, g:<material> in grams
             * @example CNY
             * @example g:R0901
             */
            unit: string;
        };
        Address: {
            communityId: components["schemas"]["UUID"];
            /** @example 示范小区 */
            communityNameZh: string;
            /** @description Whether a station serves the community today */
            covered: boolean;
            /** @description The same for everybody at this door */
            householdId: components["schemas"]["UUID"];
            id: components["schemas"]["UUID"];
            /** @example 3号楼2单元501室 */
            line: string;
            /** @description The station that serves it */
            stationId: components["schemas"]["UUID"] | null;
        };
        AddressRequest: {
            /** @description The community (小区) */
            communityId: components["schemas"]["UUID"];
            /**
             * @description Building, unit and room
             * @example 3号楼2单元501室
             */
            line: string;
        };
        ArrivalRequest: {
            /**
             * @description Whether the seal is unbroken
             * @example true
             */
            sealIntact: boolean;
        };
        AssignmentRequest: {
            /** @description Absent for the nearest free collector of the station */
            collectorId?: components["schemas"]["UUID"] | null;
        };
        AssignmentView: {
            /** @description Who came into question, the best first where nobody was named */
            candidates: components["schemas"]["CandidateView"][];
            /** @description Who holds the job */
            collectorId: components["schemas"]["UUID"];
            /**
             * Format: int64
             * @description To the pickup's community; absent when nobody knows
             * @example 640
             */
            distanceMetres: number | null;
            /**
             * Format: int32
             * @description How many jobs the collector held before
             * @example 2
             */
            openJobs: number;
            /** @description The pickup */
            pickupId: components["schemas"]["UUID"];
            /**
             * @description What decided it
             * @example nearest
             * @enum {string}
             */
            reasonCode: "only-one-free" | "nearest" | "fewest-open-jobs" | "fewest-jobs-today" | "all-equal" | "chosen";
        };
        BookingView: {
            /** @description The prices of this instant hold */
            bookedAt: components["schemas"]["Instant"];
            /** @description Where it is */
            communityId: components["schemas"]["UUID"];
            /**
             * Format: int64
             * @description What it may come to, in fen; absent unless every item says how much
             * @example 400
             */
            estimateFen: number | null;
            /** @description As the client made it */
            id: components["schemas"]["UUID"];
            /** @description What is to be fetched */
            kind: components["schemas"]["PickupKind"];
            /** @description The prices that hold */
            prices: components["schemas"]["HeldPriceView"][];
            /**
             * @description The slot's end
             * @example 2026-11-23T02:00:00Z
             */
            slotEnd: components["schemas"]["Instant"];
            /**
             * @description The slot's start
             * @example 2026-11-23T00:00:00Z
             */
            slotStart: components["schemas"]["Instant"];
            /** @description Where it stood when it was booked */
            state: components["schemas"]["PickupState"];
            /** @description Who fetches */
            stationId: components["schemas"]["UUID"];
        };
        BookPickupRequest: {
            /** @description One of the caller's own addresses */
            addressId: components["schemas"]["UUID"];
            /** @description What will be there; none for a mixed bag */
            items?: components["schemas"]["ItemRequest"][] | null;
            /**
             * @description What is to be fetched
             * @example MIXED_BAG
             */
            kind: components["schemas"]["PickupKind"];
            /**
             * @description For the collector who holds the job
             * @example 二号门进,门铃坏了
             */
            note?: string | null;
            /** @description When the slot starts, as in the list of slots; absent with withinTheHour */
            slotStart?: components["schemas"]["Instant"] | null;
            /**
             * @description Take the first slot within the hour that has room
             * @example false
             */
            withinTheHour?: boolean | null;
        };
        CancellationRequest: {
            /**
             * @description Why
             * @example changed-mind
             * @enum {string}
             */
            reasonCode: "changed-mind" | "booked-wrongly" | "nobody-at-home" | "sold-elsewhere" | "too-late" | "operator" | "other";
        };
        CandidateView: {
            /** @description Who */
            collectorId: components["schemas"]["UUID"];
            /**
             * Format: int64
             * @description To the pickup's community; absent when nobody knows
             * @example 640
             */
            distanceMetres: number | null;
            /**
             * Format: int32
             * @description Jobs got today, done or not
             * @example 9
             */
            jobsToday: number;
            /**
             * Format: int32
             * @description Jobs held
             * @example 2
             */
            openJobs: number;
        };
        Carbon: {
            /** Format: int64 */
            co2eGrams: number;
            factorSet: string;
            /** Format: int64 */
            highCo2eGrams: number;
            /** Format: int64 */
            lowCo2eGrams: number;
        };
        CertificateRequest: {
            /** @example AY-2026-00123 */
            number: string;
            /**
             * @description Its last day
             * @example 2027-12-31
             */
            validUntil: components["schemas"]["LocalDate"];
        };
        ChangedPickupView: {
            /** @description The pickup */
            pickupId: components["schemas"]["UUID"];
            /** @description The slot's end */
            slotEnd: components["schemas"]["Instant"];
            /** @description The slot's start */
            slotStart: components["schemas"]["Instant"];
            /** @description Where it stands */
            state: components["schemas"]["PickupState"];
        };
        CheckView: {
            /** @description When it was made */
            at: components["schemas"]["Instant"];
            /** @description What is wrong, at most 100 of it */
            findings: components["schemas"]["FindingView"][];
            /** @description The check */
            id: components["schemas"]["UUID"];
            /**
             * Format: int64
             * @description How many legs they have
             * @example 21042
             */
            legs: number;
            /** @description Who asked for it; absent for the daily one */
            personId: components["schemas"]["UUID"] | null;
            /**
             * @description ok, or broken when there is a finding
             * @example ok
             */
            result: string;
            /**
             * Format: int64
             * @description How many transfers the books have
             * @example 3210
             */
            transfers: number;
            /**
             * Format: int64
             * @description Fen that no account explains
             * @example 0
             */
            unexplainedFen: number;
            /**
             * Format: int64
             * @description Grams that no account explains
             * @example 0
             */
            unexplainedGrams: number;
        };
        CityName: {
            /** @example 990100 */
            code: string;
            nameEn: string;
            nameZh: string;
            /** @example Asia/Shanghai */
            zone: string;
        };
        ClosureRequest: {
            /**
             * @description Why
             * @example 离职
             */
            reason: string;
        };
        ClosureView: {
            /** @description When */
            at: components["schemas"]["Instant"];
            /** @description The closure */
            closureId: components["schemas"]["UUID"];
            /** @description The intake */
            intakeId: components["schemas"]["UUID"];
        };
        CommunityFigureView: {
            /**
             * Format: int64
             * @description At the door; null when suppressed
             */
            collectedGrams: number | null;
            /** @description The id of the community */
            communityId: string | null;
            /**
             * Format: int64
             * @description Null when suppressed
             */
            households: number | null;
            /** @description Hidden, because fewer than 5 households could be told apart */
            suppressed: boolean;
        };
        CommunityView: {
            /** @example WF-01 */
            code: string;
            /** @description Whether a station serves it */
            covered: boolean;
            /** @example 990101 */
            divisionCode: string;
            id: components["schemas"]["UUID"];
            /**
             * Format: double
             * @description WGS-84 degrees
             * @example 36.09428
             */
            latitude: number;
            /**
             * Format: double
             * @description WGS-84 degrees
             * @example 114.350713
             */
            longitude: number;
            /** @example 槐荫苑 */
            nameZh: string;
        };
        Component: {
            component: string;
            /** Format: int64 */
            grams: number;
            nameEn: string;
            nameZh: string;
            source: string;
            sourceClass: string;
        };
        ConfirmationRequest: {
            /**
             * Format: int64
             * @description Grams by the recycler's own scale, without what is sent back
             * @example 1378500
             */
            receivedGrams: number;
            /** @description Lots that are sent back whole */
            returnedLotIds: string[];
        };
        ConfirmationView: {
            /** @description When */
            at: components["schemas"]["Instant"];
            /** @description The confirmation */
            confirmationId: components["schemas"]["UUID"];
            /** @description The outbound */
            outboundId: components["schemas"]["UUID"];
            /**
             * Format: int64
             * @description Grams received
             * @example 1378500
             */
            receivedGrams: number;
        };
        ContactView: {
            /** @description Building, unit and room */
            line: string;
            /** @description Name */
            name: string;
            /**
             * @description Masked; absent when there is none
             * @example 138****1234
             */
            phoneMasked: string | null;
        };
        ContainerView: {
            /**
             * @description Its code
             * @example BOX-07
             */
            containerCode: string;
            /**
             * Format: int64
             * @description How much, in grams
             * @example 182400
             */
            grams: number;
            /**
             * @description What is in it
             * @example R0901
             */
            materialCode: string;
            /** @description Since when */
            openedAt: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        CoordinateSystem: "WGS84" | "GCJ02";
        CoverageRequest: {
            /** @description A community that is not covered */
            communityId: components["schemas"]["UUID"];
        };
        CoverageView: {
            communityId: components["schemas"]["UUID"];
            covered: boolean;
            /** @description The station that serves it; null while it is not covered */
            station: components["schemas"]["ServingStation"] | null;
        };
        CustodyReasonRequest: {
            /**
             * @description In the person's own words
             * @example 读错了秤
             */
            reason: string;
        };
        CustodyReversalView: {
            /** @description When */
            at: components["schemas"]["Instant"];
            /** @description What was undone */
            handoverId: components["schemas"]["UUID"];
            /** @description The reversal */
            reversalId: components["schemas"]["UUID"];
        };
        DeclaredFigureRequest: {
            /**
             * @description Supersedes what was declared about the same component before
             * @example kitchen-waste-treated
             */
            component: string;
            /**
             * @description First day
             * @example 2026-01-01
             */
            from: components["schemas"]["LocalDate"];
            /**
             * Format: int64
             * @description In the whole period
             */
            grams: number;
            /** @example IND-LIFE-01 */
            indicatorCode: string;
            nameEn: string;
            nameZh: string;
            noteEn?: string | null;
            noteZh?: string | null;
            /** @description numerator or denominator */
            side: string;
            /** @description Who says so, and where it can be looked up */
            source: string;
            /** @description measured, declared or estimated */
            sourceClass: string;
            /**
             * @description Last day
             * @example 2026-12-31
             */
            to: components["schemas"]["LocalDate"];
        };
        DeclaredFigureView: {
            /** @description When it was declared first */
            declaredAt: components["schemas"]["Instant"];
            id: components["schemas"]["UUID"];
        };
        Difference: {
            /** @description door-station, manifest-weighbridge or outbound-recycler */
            between: string;
            /**
             * Format: int64
             * @description Below zero when the later one found more
             */
            grams: number;
        };
        /** @description What a resident does not agree with */
        Dispute: {
            /**
             * Format: int64
             * @description Frozen of the amount, in fen
             * @example 808
             */
            heldFen: number;
            /**
             * Format: int64
             * @description Frozen of the points
             * @example 10
             */
            heldPoints: number;
            id: components["schemas"]["UUID"];
            raisedAt: components["schemas"]["Instant"];
            /**
             * @description What is wrong
             * @example WEIGHT
             */
            reasonCode: string;
            /** @description Null while it is open */
            settlement: components["schemas"]["DisputeSettlement"] | null;
            /** @description In the resident's own words; only where the dispute itself is looked at */
            text: string | null;
            /**
             * Format: int32
             * @description The version that is disputed
             * @example 1
             */
            version: number;
            weighingId: components["schemas"]["UUID"];
        };
        /** @description What a resident does not agree with */
        DisputeRequest: {
            /**
             * @description What is wrong
             * @example WEIGHT
             */
            reasonCode: components["schemas"]["Reason"];
            /**
             * @description In own words
             * @example 家里秤过是12公斤
             */
            text?: string | null;
        };
        /** @description How a dispute was decided */
        DisputeSettlement: {
            at: components["schemas"]["Instant"];
            id: components["schemas"]["UUID"];
            outcome: components["schemas"]["Outcome"];
            reason: string;
        };
        /** @description How a dispute is decided */
        DisputeSettlementRequest: {
            /** @description All lines as they should be, when corrected; absent when upheld */
            lines?: components["schemas"]["DoorWeighingLine"][] | null;
            /** @description UPHELD: the weighing stands. CORRECTED: it is booked anew. */
            outcome: components["schemas"]["Outcome"];
            /**
             * @description Why, without names
             * @example 照片显示读数为12公斤
             */
            reason: string;
        };
        District: {
            code: string;
            /** Format: int64 */
            collectedGrams: number;
            /** Format: int64 */
            households: number;
            /**
             * Format: double
             * @description WGS-84
             */
            latitude: number;
            /**
             * Format: double
             * @description WGS-84
             */
            longitude: number;
            nameEn: string;
            nameZh: string;
            /** Format: int64 */
            paidFen: number;
        };
        DivisionView: {
            /**
             * @description Administrative code
             * @example 990101
             */
            code: string;
            /**
             * Format: double
             * @description WGS-84 degrees of its seat
             * @example 36.097983
             */
            latitude: number;
            /**
             * @description district, county or county-level-city
             * @example district
             */
            level: string;
            /**
             * Format: double
             * @description WGS-84 degrees of its seat
             * @example 114.346515
             */
            longitude: number;
            /** @example Wenfeng */
            nameEn: string;
            /** @example 文峰区 */
            nameZh: string;
        };
        /** @description A weighing at the door as it stands now */
        DoorWeighing: {
            collectorId: components["schemas"]["UUID"];
            communityId: components["schemas"]["UUID"];
            /** @description Whether the station has taken the goods over */
            handedOver: boolean;
            id: components["schemas"]["UUID"];
            lines: components["schemas"]["PaidLine"][];
            pickupId: components["schemas"]["UUID"];
            /**
             * Format: int64
             * @description Points for the visit; they stay when it is corrected
             * @example 10
             */
            points: number;
            /** @description PAID: in the wallet; DISPUTED: frozen; REVERSED: corrected to nothing */
            state: components["schemas"]["WeighingState"];
            stationId: components["schemas"]["UUID"];
            /**
             * Format: int64
             * @description All lines together, in fen
             * @example 808
             */
            totalFen: number;
            /**
             * Format: int64
             * @description All lines together, in grams
             * @example 10100
             */
            totalGrams: number;
            /**
             * Format: int32
             * @description 1, and one more with every correction
             * @example 1
             */
            version: number;
            weighedAt: components["schemas"]["Instant"];
        };
        /** @description What a weighing should have been */
        DoorWeighingCorrectionRequest: {
            /** @description All lines as they should be; an empty list reverses the weighing */
            lines: components["schemas"]["DoorWeighingLine"][];
            /**
             * @description Why, without names
             * @example 称重时读数看错
             */
            reason: string;
        };
        /** @description One reading of the scale; a load too heavy for it is several, each with its bag */
        DoorWeighingLine: {
            /**
             * @description The code on the bag; a bag belongs to one weighing
             * @example AY-7F3K9Q
             */
            bagCode: string;
            /**
             * @description What did not belong into the bag
             * @example food-waste
             */
            contaminationCode: string | null;
            /**
             * Format: int64
             * @description What the scale read, in grams
             * @example 10100
             */
            grams: number;
            /**
             * @description As in the catalogue
             * @example R0101
             */
            materialCode: string;
            /**
             * Format: int32
             * @description How many, for a material that is paid by the piece
             * @example 1
             */
            pieces: number | null;
            /** @description The registered scale; absent when the weight was typed in */
            scaleId: components["schemas"]["UUID"] | null;
        };
        /** @description What was weighed at a door */
        DoorWeighingRequest: {
            /** @description One line a reading */
            lines: components["schemas"]["DoorWeighingLine"][];
            /** @description The pickup at whose door the collector stands */
            pickupId: components["schemas"]["UUID"];
            /** @description When it was weighed, for a phone that had no network; now when absent */
            weighedAt?: components["schemas"]["Instant"] | null;
        };
        FactorSetView: {
            /** @example AY-A-2025.1 */
            code: string;
            edition: string;
            factors: components["schemas"]["FactorView"][];
            /** @description Global warming potentials that it stands on */
            gwpBasis: string;
            licence: string;
            nameEn: string;
            nameZh: string;
            noteEn: string;
            noteZh: string;
            publishedOn: components["schemas"]["LocalDate"] | null;
            publisher: string;
            source: string;
            /**
             * @description draft, active, reference or retired
             * @example active
             */
            status: string;
            validFrom: components["schemas"]["Instant"];
            validTo: components["schemas"]["Instant"] | null;
        };
        FactorView: {
            /** @description What would happen otherwise */
            baseline: string;
            confidence: string;
            /**
             * @description Upper end; null where the source gives no range
             * @example 0.3
             */
            high: string | null;
            /** @example 0.2197 */
            kgPerKg: string;
            /**
             * @description Lower end; null where the source gives no range
             * @example 0.1
             */
            low: string | null;
            /** @example R01 */
            materialCode: string;
            method: string;
            note: string | null;
            source: string;
            uncertainty: string;
        };
        /** @description What is wrong with one field */
        FieldError: {
            /** @description As in the request: lines[0].grams, or body */
            field: string;
            /** @description What is wrong with it */
            message: string;
        };
        FigureView: {
            /** @description CO2e by set of factors; never added */
            carbon: components["schemas"]["Carbon"][];
            /**
             * Format: int64
             * @description What the weighing before found more than this one
             */
            differenceGrams: number;
            /**
             * Format: int64
             * @description Paid at the door
             */
            fen: number;
            /**
             * Format: int64
             * @description With corrections and reversals in it
             */
            grams: number;
            /**
             * Format: int64
             * @description Households that took part; null where they are not known by that key
             */
            households: number | null;
            /** @description Code, id or day, as grouped by; null for what has none at its stage, as residue has no material */
            key: string | null;
            /**
             * Format: int64
             * @description Null where a record is spread over several rows
             */
            records: number | null;
            /** @example collected */
            stage: string;
        };
        FindingView: {
            /**
             * @description How much is unexplained
             * @example 12
             */
            amount: string;
            /**
             * @description legs-sum-to-zero, conversion-keeps-mass, balance-equals-legs, floor-holds, leg-has-transfer-and-account or transfer-has-legs
             * @example balance-equals-legs
             */
            rule: string;
            /** @description The transfer, account or leg */
            subject: string;
            /**
             * @description What is counted
             * @example CNY
             */
            unit: string;
        };
        HandoverLineView: {
            /**
             * Format: int64
             * @description Door less station
             * @example 60
             */
            differenceGrams: number;
            /**
             * Format: int64
             * @description Grams that the collector carried
             * @example 18300
             */
            doorGrams: number;
            /**
             * @description Material
             * @example R0901
             */
            materialCode: string;
            /**
             * Format: int64
             * @description Grams that the station weighed
             * @example 18240
             */
            stationGrams: number;
        };
        HandoverRequest: {
            /** @description Whose goods they are */
            collectorId: components["schemas"]["UUID"];
            /** @description Readings of the station's scale; none when nothing was found */
            readings: components["schemas"]["ReadingRequest"][];
            /** @description The door weighings that are handed over, each whole */
            weighingIds: string[];
        };
        HandoverView: {
            /** @description When */
            at: components["schemas"]["Instant"];
            /** @description From whom */
            collectorId: components["schemas"]["UUID"];
            /** @description The hand-over */
            id: components["schemas"]["UUID"];
            /** @description Door and station side by side, by material */
            lines: components["schemas"]["HandoverLineView"][];
            /** @description Set when it was undone */
            reversalId: components["schemas"]["UUID"] | null;
            /** @description Where */
            stationId: components["schemas"]["UUID"];
            /** @description The door weighings that were handed over */
            weighingIds: string[];
        };
        HeldPriceView: {
            /** @description Priced by the piece and not by the kilogram */
            byPiece: boolean;
            /**
             * Format: int64
             * @description Fen per kg or fen per piece
             * @example 80
             */
            fenPerUnit: number;
            /**
             * @description As in the catalogue
             * @example R0901
             */
            materialCode: string;
            /**
             * @description Name in English
             * @example Low-value mixed recyclables
             */
            nameEn: string;
            /**
             * @description Name in Chinese
             * @example 低值可回收物(混合)
             */
            nameZh: string;
        };
        HoursRequest: {
            /** @example 20:30 */
            closes: components["schemas"]["LocalTime"];
            /** @example 07:30 */
            opens: components["schemas"]["LocalTime"];
        };
        /** @description An indicator over a period, with everything that its value was made of */
        IndicatorFigure: {
            /** @description Terms that nobody knows: not counted, and why */
            absent: components["schemas"]["Absent"][];
            /** @example IND-LIFE-01 */
            code: string;
            /** @example 2025-05 */
            definitionVersion: string;
            /** @description Terms below the line, in grams */
            denominator: components["schemas"]["Component"][];
            /** @description The formula as its source words it */
            formula: string;
            /** @description Why there is no value */
            missing: components["schemas"]["Words"] | null;
            /** @example Household waste recycling rate */
            nameEn: string;
            /** @example 生活垃圾回收利用率 */
            nameZh: string;
            /** @description Terms above the line, in grams */
            numerator: components["schemas"]["Component"][];
            /**
             * @description First and last day
             * @example 2026-01-01/2026-12-31
             */
            period: string;
            /** @description Where the definition was read */
            source: string;
            /**
             * @description What the plan asks for; >0 where a number has to be passed
             * @example 40
             */
            target: string | null;
            /** @description All statements of the plan about this indicator */
            targets: components["schemas"]["Target"][];
            /**
             * Format: int32
             * @example 2027
             */
            targetYear: number | null;
            /** @example % */
            unit: string;
            /**
             * @description Decimal with two digits, rounded half up; null when missing
             * @example 3.21
             */
            value: string | null;
        };
        InputView: {
            /**
             * Format: int64
             * @description Grams
             * @example 2920000
             */
            grams: number;
            /** @description The intake */
            intakeId: components["schemas"]["UUID"];
            /**
             * @description Material
             * @example R0901
             */
            materialCode: string;
        };
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        IntakeLineView: {
            /**
             * Format: int64
             * @description Grams taken in
             * @example 2920000
             */
            intakeGrams: number;
            /**
             * Format: int64
             * @description Grams that are not sorted yet; known when it is read
             * @example 0
             */
            leftGrams: number | null;
            /**
             * Format: int64
             * @description Grams by the manifest
             * @example 2950000
             */
            manifestGrams: number;
            /**
             * @description Material
             * @example R0901
             */
            materialCode: string;
        };
        IntakeRequest: {
            /**
             * Format: int64
             * @description Grams of the full truck
             * @example 8420000
             */
            grossGrams: number;
            /**
             * Format: int64
             * @description Grams of the empty truck
             * @example 5500000
             */
            tareGrams: number;
            /** @description The trip that has arrived */
            tripId: components["schemas"]["UUID"];
            /** @description The weighbridge */
            weighbridgeId: components["schemas"]["UUID"];
        };
        IntakeView: {
            /** @description When */
            at: components["schemas"]["Instant"];
            /** @description Where it was taken in */
            centreId: components["schemas"]["UUID"];
            /** @description The intake */
            id: components["schemas"]["UUID"];
            /** @description The net, shared among the materials */
            lines: components["schemas"]["IntakeLineView"][];
            /**
             * Format: int64
             * @description Grams by the manifest
             * @example 2950000
             */
            manifestGrams: number;
            /**
             * Format: int64
             * @description Grams by the weighbridge
             * @example 2920000
             */
            netGrams: number;
            /** @description Set when it was undone */
            reversalId: components["schemas"]["UUID"] | null;
            /** @description Where it was loaded */
            stationId: components["schemas"]["UUID"];
            /** @description The trip */
            tripId: components["schemas"]["UUID"];
            /**
             * Format: int64
             * @description Manifest less net
             * @example 30000
             */
            varianceGrams: number;
            /**
             * @description Within tolerance; otherwise a variance case is open
             * @example true
             */
            withinTolerance: boolean;
        };
        ItemRequest: {
            /**
             * Format: int64
             * @description About how much, in grams
             * @example 5000
             */
            estimatedGrams?: number | null;
            /**
             * @description As in the catalogue
             * @example R0101
             */
            materialCode: string;
            /**
             * Format: int32
             * @description How many, where it is counted
             * @example 2
             */
            pieces?: number | null;
        };
        ItemView: {
            /**
             * Format: int64
             * @description About how much, in grams, where it was said
             */
            estimatedGrams: number | null;
            /**
             * @description As in the catalogue
             * @example R0101
             */
            materialCode: string;
            /**
             * Format: int32
             * @description How many, where it was said
             */
            pieces: number | null;
        };
        JobView: {
            /** @description Who held it, or did when it ended; absent when it was open to all */
            collectorId: components["schemas"]["UUID"] | null;
            /** @description The pickup */
            pickupId: components["schemas"]["UUID"];
            /** @description Where it stood */
            state: components["schemas"]["PickupState"];
        };
        LegView: {
            /**
             * Format: int64
             * @description Above zero came in, below zero went out
             * @example 1250
             */
            amount: number;
            /**
             * @description What it is for
             * @example RESIDENT_MONEY
             */
            kind: components["schemas"]["AccountKind"];
            /** @description Whose account */
            owner: components["schemas"]["UUID"];
            /**
             * @description What it counts
             * @example CNY
             */
            unit: string;
        };
        LoadingRequest: {
            /**
             * @description Containers, each whole
             * @example [
             *       "BOX-07"
             *     ]
             */
            containerCodes: string[];
            /**
             * @description Number of the seal
             * @example S-10442
             */
            sealNumber: string;
        };
        /**
         * Format: date
         * @example 2022-03-10
         */
        LocalDate: string;
        /**
         * Format: local-time
         * @example 13:45:30.123456789
         */
        LocalTime: string;
        /** @enum {string} */
        LotState: "STORED" | "SHIPPED" | "RECYCLED" | "UNDONE";
        LotView: {
            /**
             * Format: int64
             * @description Grams
             * @example 1380000
             */
            grams: number;
            /** @description The lot */
            id: components["schemas"]["UUID"];
            /** @description When it was made */
            madeAt: components["schemas"]["Instant"];
            /**
             * @description Sub-category
             * @example R0101
             */
            materialCode: string;
            /** @description The run that made it */
            runId: components["schemas"]["UUID"];
            /**
             * @description Where it stands
             * @example STORED
             */
            state: components["schemas"]["LotState"];
        };
        ManagedCommunityView: {
            /** @example WF-01 */
            code: string;
            /** @example 990101 */
            divisionCode: string;
            /**
             * Format: int32
             * @example 1050
             */
            households: number;
            id: components["schemas"]["UUID"];
            /** @example Huaiyin Garden */
            nameEn: string;
            /** @example 槐荫苑 */
            nameZh: string;
            /**
             * @description urban or rural
             * @example urban
             */
            setting: string;
            /** @description The station that serves it; null while it is not covered */
            stationId: components["schemas"]["UUID"] | null;
            /** @description Invented for demonstration */
            synthetic: boolean;
        };
        ManifestView: {
            /** @description Grams by material */
            lines: components["schemas"]["MassLineView"][];
            /**
             * @description Number of the seal
             * @example S-10442
             */
            sealNumber: string;
            /** @description The trip */
            tripId: components["schemas"]["UUID"];
        };
        MassLineView: {
            /**
             * Format: int64
             * @description Grams
             * @example 182400
             */
            grams: number;
            /**
             * @description Material
             * @example R0901
             */
            materialCode: string;
        };
        MaterialFigure: {
            code: string;
            /** Format: int64 */
            grams: number;
            nameEn: string;
            nameZh: string;
            stage: string;
        };
        MaterialView: {
            /** @description Priced by the piece, not by the kg; weighed all the same */
            byPiece: boolean;
            /**
             * @description Class of GB/T 19095-2019; null outside the four
             * @example 可回收物
             */
            classZh: string | null;
            /** @example R0101 */
            code: string;
            /** @description 有害垃圾: fetched for nothing */
            harmful: boolean;
            /** @description 低值可回收物 */
            lowValue: boolean;
            /** @description What a mixed bag (一袋) is booked as */
            mixedBag: boolean;
            /** @example Cardboard */
            nameEn: string;
            /** @example 废纸板 */
            nameZh: string;
            /**
             * @description The material above it; null at the top
             * @example R01
             */
            parentCode: string | null;
            /** @description Counts as recycled when it is shipped */
            recyclable: boolean;
            /**
             * @description Category of renewable resources; null for none
             * @example paper
             */
            statisticsCategory: string | null;
            /**
             * @description Sub-class of GB/T 19095-2019
             * @example 纸类
             */
            subclassZh: string | null;
        };
        /** @description The caller */
        Me: {
            id: components["schemas"]["UUID"];
            /** @description As colleagues know the person; empty for a new resident */
            name: string;
            /**
             * @description What token and database both grant
             * @example [
             *       "resident"
             *     ]
             */
            roles: string[];
            scope: components["schemas"]["Scope"];
        };
        MediaType: {
            /** Format: int32 */
            hash?: number;
            parameters?: {
                [key: string]: string;
            };
            subtype?: string;
            type?: string;
            wildcardSubtype?: boolean;
            wildcardType?: boolean;
        };
        MovedTripView: {
            /**
             * @description Where it stands
             * @example DEPARTED
             */
            state: components["schemas"]["TripState"];
            /** @description The trip */
            tripId: components["schemas"]["UUID"];
        };
        MovementView: {
            /**
             * Format: int64
             * @description Above zero came in, below zero went out
             * @example -1250
             */
            amount: number;
            /** @description When */
            at: components["schemas"]["Instant"];
            /** @description The record it was made for */
            causeId: components["schemas"]["UUID"];
            /**
             * @description What it was made for
             * @example door-weighing
             */
            causeKind: string;
            /** @description Who did it */
            personId: components["schemas"]["UUID"];
            /** @description The transfer that was undone by it */
            reverses: components["schemas"]["UUID"] | null;
            /** @description The transfer it belongs to */
            transferId: components["schemas"]["UUID"];
        };
        NoShowRequest: {
            /** @description A photo of the door */
            photoId?: components["schemas"]["UUID"] | null;
        };
        OutboundRequest: {
            /** @description Lots, each whole */
            lotIds: string[];
            /**
             * @description Number of the manifest
             * @example M-2026-000123
             */
            manifestNumber: string;
            /**
             * @description Number plate of the truck
             * @example 示例豫E·88
             */
            plate: string;
            /** @description For whom */
            recyclerId: components["schemas"]["UUID"];
        };
        OutboundSseEvent: {
            comment?: string;
            data?: unknown;
            genericType?: Record<string, never>;
            id?: string;
            mediaType?: components["schemas"]["MediaType"];
            name?: string;
            /** Format: int64 */
            reconnectDelay?: number;
            reconnectDelaySet?: boolean;
            type?: Record<string, never>;
        };
        /** @enum {string} */
        OutboundState: "SHIPPED" | "CONFIRMED" | "REVERSED";
        OutboundView: {
            /** @description When it left */
            at: components["schemas"]["Instant"];
            /** @description From where */
            centreId: components["schemas"]["UUID"];
            /**
             * Format: int64
             * @description Grams shipped
             * @example 1380000
             */
            grams: number;
            /** @description The outbound */
            id: components["schemas"]["UUID"];
            /** @description What it carries */
            lots: components["schemas"]["ShippedLotView"][];
            /** @description For whom */
            recyclerId: components["schemas"]["UUID"];
            /**
             * @description Where it stands
             * @example SHIPPED
             */
            state: components["schemas"]["OutboundState"];
        };
        /** @enum {string} */
        Outcome: "UPHELD" | "CORRECTED";
        OutputView: {
            /**
             * Format: int64
             * @description Grams
             * @example 1380000
             */
            grams: number;
            /** @description The lot */
            lotId: components["schemas"]["UUID"];
            /**
             * @description Sub-category
             * @example R0101
             */
            materialCode: string;
        };
        PageAccountView: {
            items: components["schemas"]["AccountView"][];
            next: string | null;
        };
        PageCommunityView: {
            items: components["schemas"]["CommunityView"][];
            next: string | null;
        };
        PageDoorWeighingView: {
            items: components["schemas"]["DoorWeighing"][];
            next: string | null;
        };
        PageFigureView: {
            items: components["schemas"]["FigureView"][];
            next: string | null;
        };
        PageHandoverView: {
            items: components["schemas"]["HandoverView"][];
            next: string | null;
        };
        PageIntakeView: {
            items: components["schemas"]["IntakeView"][];
            next: string | null;
        };
        PageLotView: {
            items: components["schemas"]["LotView"][];
            next: string | null;
        };
        PageMovementView: {
            items: components["schemas"]["MovementView"][];
            next: string | null;
        };
        PageOutboundView: {
            items: components["schemas"]["OutboundView"][];
            next: string | null;
        };
        PagePickupRowView: {
            items: components["schemas"]["PickupRowView"][];
            next: string | null;
        };
        PageRecordView: {
            items: components["schemas"]["RecordView"][];
            next: string | null;
        };
        PageRecyclerView: {
            items: components["schemas"]["Recycler"][];
            next: string | null;
        };
        PageScaleView: {
            items: components["schemas"]["ScaleView"][];
            next: string | null;
        };
        PageSourceView: {
            items: components["schemas"]["SourceView"][];
            next: string | null;
        };
        PageStaffView: {
            items: components["schemas"]["Staff"][];
            next: string | null;
        };
        PageTripView: {
            items: components["schemas"]["TripView"][];
            next: string | null;
        };
        PageWalletMovementView: {
            items: components["schemas"]["WalletMovementView"][];
            next: string | null;
        };
        /** @description A reading and what is paid for it */
        PaidLine: {
            /**
             * @description The code on the bag
             * @example AY-7F3K9Q
             */
            bagCode: string;
            /** @description Paid by the piece, not by weight */
            byPiece: boolean;
            /** @description What did not belong into the bag */
            contaminationCode: string | null;
            /**
             * Format: int64
             * @description Grams x price / 1000, rounded half up, in fen
             * @example 808
             */
            fen: number;
            /**
             * Format: int64
             * @description Fen per kg, or fen per piece
             * @example 80
             */
            fenPerUnit: number;
            /**
             * Format: int64
             * @description In grams
             * @example 10100
             */
            grams: number;
            /** @description Typed in, not read from a registered scale */
            manual: boolean;
            /**
             * @description As in the catalogue
             * @example R0101
             */
            materialCode: string;
            /**
             * Format: int32
             * @description 0 where the material is not counted
             * @example 0
             */
            pieces: number;
            /** @description The registered scale; null when typed in */
            scaleId: components["schemas"]["UUID"] | null;
        };
        PasswordRequest: {
            /** @description At least 10 characters */
            password: string;
            /**
             * @description Whether the person must change it at the next sign-in
             * @example true
             */
            temporary: boolean;
        };
        /** @enum {string} */
        PickupKind: "MIXED_BAG" | "ITEMISED" | "BULKY" | "HARMFUL";
        PickupRowView: {
            /** @description When it was booked */
            bookedAt: components["schemas"]["Instant"];
            /** @description Who holds the job, or did when it ended */
            collectorId: components["schemas"]["UUID"] | null;
            /** @description Where it is */
            communityId: components["schemas"]["UUID"];
            /**
             * @description The district's code
             * @example 990101
             */
            divisionCode: string;
            /** @description The pickup */
            id: components["schemas"]["UUID"];
            /** @description What is to be fetched */
            kind: components["schemas"]["PickupKind"];
            /** @description The slot's end */
            slotEnd: components["schemas"]["Instant"];
            /** @description The slot's start */
            slotStart: components["schemas"]["Instant"];
            /** @description Where it stands */
            state: components["schemas"]["PickupState"];
            /** @description Who fetches */
            stationId: components["schemas"]["UUID"];
        };
        Pickups: {
            /** Format: int64 */
            booked: number;
            /** Format: int64 */
            cancelled: number;
            /** Format: int64 */
            noShow: number;
            /**
             * Format: int64
             * @description Neither weighed nor ended otherwise
             */
            open: number;
            /** Format: int64 */
            refused: number;
            /** Format: int64 */
            weighed: number;
        };
        /** @enum {string} */
        PickupState: "BOOKED" | "ASSIGNED" | "ARRIVED" | "WEIGHED" | "CANCELLED" | "REFUSED" | "NO_SHOW";
        PickupView: {
            /** @description The caller's own address */
            addressId: components["schemas"]["UUID"] | null;
            /** @description The prices of this instant hold */
            bookedAt: components["schemas"]["Instant"];
            /** @description Who holds the job, or did when it ended */
            collectorId: components["schemas"]["UUID"] | null;
            /** @description Where it is */
            communityId: components["schemas"]["UUID"];
            /** @description For the collector who holds the job, and for dispatchers */
            contact: components["schemas"]["ContactView"] | null;
            /**
             * @description The district's code
             * @example 990101
             */
            divisionCode: string;
            /**
             * Format: int64
             * @description What it may come to, in fen
             */
            estimateFen: number | null;
            /** @description The pickup */
            id: components["schemas"]["UUID"];
            /** @description What the resident said will be there */
            items: components["schemas"]["ItemView"][];
            /** @description What is to be fetched */
            kind: components["schemas"]["PickupKind"];
            /** @description The resident's note; for the resident, the holder and dispatchers */
            note: string | null;
            /** @description The prices that hold */
            prices: components["schemas"]["HeldPriceView"][];
            /** @description The slot's end */
            slotEnd: components["schemas"]["Instant"];
            /** @description The slot's start */
            slotStart: components["schemas"]["Instant"];
            /** @description Where it stands */
            state: components["schemas"]["PickupState"];
            /** @description Who fetches */
            stationId: components["schemas"]["UUID"];
        };
        PositionRequest: {
            /**
             * Format: double
             * @description Degrees
             * @example 36.0979
             */
            latitude: number;
            /**
             * Format: double
             * @description Degrees
             * @example 114.3465
             */
            longitude: number;
            /**
             * @description What the degrees mean; phones in China send GCJ02
             * @example GCJ02
             */
            system: components["schemas"]["CoordinateSystem"];
        };
        PriceRequest: {
            /** @description The division whose own price it is; null for the city's */
            divisionCode?: string | null;
            /**
             * Format: int64
             * @description What the resident pays for having a piece taken away, in fen
             */
            feeFenPerPiece?: number | null;
            /**
             * Format: int64
             * @description Fen per kg, or per piece as the material says
             * @example 110
             */
            fenPerUnit: number;
            /** @example R0101 */
            materialCode: string;
            /**
             * @description Who decided it, or where it was read
             * @example 价格会议 2026-12
             */
            source: string;
            /**
             * @description Not before now
             * @example 2027-01-01T00:00:00Z
             */
            validFrom: components["schemas"]["Instant"];
        };
        PriceView: {
            /** @description Fen per piece, not per kg */
            byPiece: boolean;
            /** @description The division whose own price it is; null for the city's */
            divisionCode: string | null;
            /**
             * Format: int64
             * @description What the resident pays for having a piece taken away, in fen
             * @example 2000
             */
            feeFenPerPiece: number | null;
            /**
             * Format: int64
             * @description What is paid, in fen per kg or per piece
             * @example 100
             */
            fenPerUnit: number;
            id: components["schemas"]["UUID"];
            /** @example R0101 */
            materialCode: string;
            /** @description Nobody has confirmed it yet */
            placeholder: boolean;
            /** @description Where it was read, or who decided it */
            source: string;
            /** @example 2025-05-31T16:00:00Z */
            validFrom: components["schemas"]["Instant"];
            /** @description The first instant at which it does not hold; null without an end */
            validTo: components["schemas"]["Instant"] | null;
        };
        /** @description A refusal (RFC 9457). Nothing was changed. */
        Problem: {
            code: components["schemas"]["ProblemCode"];
            /** @description The figures and ids of this case; no personal data */
            detail?: string;
            /** @description What is wrong, field by field */
            errors?: components["schemas"]["FieldError"][];
            /**
             * Format: int32
             * @description The HTTP status
             */
            status: number;
            /** @description What went wrong, in English */
            title: string;
            /** @description What went wrong, in Chinese */
            titleZh: string;
            /** @description urn:liangwang:problem: and the code */
            type: string;
        };
        /**
         * @description What went wrong, for programs; a code never changes once released
         * @enum {string}
         */
        ProblemCode: "account-not-found" | "address-not-found" | "already-reversed" | "amount-too-large" | "bag-code-taken" | "bag-code-twice" | "balance-not-enough" | "body-too-large" | "centre-not-found" | "certificate-expired" | "community-covered" | "community-not-covered" | "community-not-found" | "container-empty" | "container-other-material" | "cursor-invalid" | "day-invalid" | "dispute-late" | "dispute-not-found" | "dispute-settled" | "division-unknown" | "driver-unknown" | "fee-by-piece" | "forbidden" | "group-by-unknown" | "handover-empty" | "handover-loaded" | "handover-not-found" | "handover-reversed" | "hours-invalid" | "id-reused" | "indicator-not-found" | "indicator-unknown" | "intake-not-found" | "intake-not-left" | "intake-sorted" | "internal-error" | "item-not-for-kind" | "items-missing" | "items-unwanted" | "ledger-check-not-found" | "line-not-for-kind" | "line-pieces-missing" | "line-pieces-unwanted" | "lines-missing" | "lines-unwanted" | "lot-known" | "lot-not-stored" | "material-not-accepted" | "material-unknown" | "media-type-unsupported" | "method-not-allowed" | "net-not-positive" | "no-collector-free" | "not-acceptable" | "not-found" | "not-on-shift" | "not-your-job" | "nothing-corrected" | "outbound-not-found" | "outbound-state" | "outdated" | "password-invalid" | "period-invalid" | "period-too-long" | "person-already-closed" | "person-not-found" | "phone-in-use" | "phone-invalid" | "pickup-not-found" | "pickup-state" | "pickup-taken" | "pieces-missing" | "price-in-the-past" | "price-missing" | "price-taken" | "rebuild-not-found" | "rebuild-running" | "received-without-lots" | "record-kind-unknown" | "record-not-found" | "recycler-code-taken" | "recycler-licence-expired" | "recycler-not-found" | "request-invalid" | "returned-lot-unknown" | "role-invalid" | "run-not-found" | "run-unbalanced" | "scale-expired" | "scale-holder-invalid" | "scale-interval-invalid" | "scale-not-found" | "scale-serial-taken" | "scope-invalid" | "second-person-required" | "shift-ended" | "shift-not-found" | "shift-open" | "sign-in-not-ready" | "slot-full" | "slot-past" | "slot-unknown" | "stage-unknown" | "station-not-found" | "too-many-jobs" | "too-many-requests" | "trace-not-found" | "transfer-already-reversed" | "transfer-differs" | "transfer-not-found" | "trip-not-found" | "trip-other-centre" | "trip-state" | "typed-weight-too-heavy" | "unauthorized" | "unavailable" | "username-taken" | "variance-case-closed" | "variance-case-not-found" | "vehicle-overloaded" | "vehicle-unknown" | "wechat-blocked" | "wechat-busy" | "wechat-code-invalid" | "wechat-in-use" | "weighed-at-not-possible" | "weighing-disputed" | "weighing-disputed-before" | "weighing-handed-over" | "weighing-not-found" | "weighing-reversed" | "weight-above-scale" | "weight-not-on-interval";
        PublicCarbon: {
            /** Format: int64 */
            co2eGrams: number;
            /**
             * @description The set of factors that was active
             * @example AY-A-2025.1
             */
            factorSet: string;
            /** Format: int64 */
            highCo2eGrams: number;
            /** Format: int64 */
            lowCo2eGrams: number;
            noteEn: string;
            noteZh: string;
            /** @description estimated, verified or shipped; never added */
            stage: string;
        };
        /** @description One day of the city. Stages stand side by side and are never added. */
        PublicFigures: {
            carbon: components["schemas"]["PublicCarbon"][];
            city: components["schemas"]["CityName"];
            /** @description In the city's zone */
            day: components["schemas"]["LocalDate"];
            differences: components["schemas"]["Difference"][];
            districts: components["schemas"]["District"][];
            /**
             * Format: int64
             * @description Households that handed something over
             */
            households: number;
            indicators: components["schemas"]["IndicatorFigure"][];
            materials: components["schemas"]["MaterialFigure"][];
            /**
             * Format: int64
             * @description Paid at the door, in fen
             * @example 812345
             */
            paidFen: number;
            pickups: components["schemas"]["Pickups"];
            stages: components["schemas"]["StageFigure"][];
            /** @description When the newest record in these figures was counted */
            updatedAt: components["schemas"]["Instant"];
        };
        ReadingRequest: {
            /**
             * @description The container it was put into
             * @example BOX-07
             */
            containerCode: string;
            /**
             * Format: int64
             * @description Net weight in grams
             * @example 18240
             */
            grams: number;
            /**
             * @description Material, as in the catalogue
             * @example R0901
             */
            materialCode: string;
            /** @description The scale that read it; absent when typed in */
            scaleId?: components["schemas"]["UUID"] | null;
        };
        /** @enum {string} */
        Reason: "WEIGHT" | "MATERIAL" | "PRICE" | "PIECES" | "NOT_MINE" | "OTHER";
        RebuildView: {
            /**
             * Format: int64
             * @description How many events it has counted
             */
            events: number;
            finishedAt: components["schemas"]["Instant"] | null;
            /**
             * Format: int64
             * @description The number of the event up to which it counts; it grows while people work
             */
            horizon: number;
            id: components["schemas"]["UUID"];
            /**
             * Format: int64
             * @description The number of the event up to which it has counted
             */
            position: number;
            startedAt: components["schemas"]["Instant"];
            /** @description running or done */
            state: string;
        };
        /** @description 回收凭证: what was weighed and paid, and how it came about */
        Receipt: {
            /** @description The oldest first */
            disputes: components["schemas"]["Dispute"][];
            /** @description The first is what was weighed, every later one a correction */
            versions: components["schemas"]["ReceiptVersion"][];
            weighing: components["schemas"]["DoorWeighing"];
        };
        /** @description How a weighing stood */
        ReceiptVersion: {
            at: components["schemas"]["Instant"];
            lines: components["schemas"]["PaidLine"][];
            /** @description Why it was corrected; null for the first */
            reason: string | null;
            /** Format: int64 */
            totalFen: number;
            /** Format: int64 */
            totalGrams: number;
            /** Format: int32 */
            version: number;
        };
        RecordView: {
            at: components["schemas"]["Instant"];
            /** @description In the city's zone */
            day: components["schemas"]["LocalDate"];
            /**
             * Format: int64
             * @description What the weighing before found more than this one
             */
            differenceGrams: number;
            /** @example 990101 */
            division: string;
            /**
             * Format: int64
             * @description Paid at the door
             */
            fen: number;
            /**
             * Format: int64
             * @description As it stands after corrections
             */
            grams: number;
            id: components["schemas"]["UUID"];
            /** @description weighing, handover, intake, run or outbound */
            kind: string;
            /** @example collected */
            stage: string;
        };
        /** @description A firm that recycles (利用企业) */
        Recycler: {
            /** @description Codes of the materials that may be shipped there */
            accepts: string[];
            /** @example RC1 */
            code: string;
            id: components["schemas"]["UUID"];
            /**
             * @description Last day of the licence
             * @example 2027-12-31
             */
            licensedUntil: components["schemas"]["LocalDate"];
            /** @example 示例再生资源有限公司 */
            nameZh: string;
        };
        RecyclerRequest: {
            /**
             * @description Codes of the materials that may be shipped there
             * @example [
             *       "R01"
             *     ]
             */
            accepts: string[];
            /**
             * @description Unique
             * @example RC1
             */
            code: string;
            /** @description Number of the licence */
            licence: string;
            /**
             * @description Last day of the licence
             * @example 2027-12-31
             */
            licensedUntil: components["schemas"]["LocalDate"];
            /** @example 示例再生资源有限公司 */
            nameZh: string;
        };
        RefusalRequest: {
            /** @description A photo that shows it */
            photoId?: components["schemas"]["UUID"] | null;
            /**
             * @description Why
             * @example contaminated
             * @enum {string}
             */
            reasonCode: "contaminated" | "forbidden-goods" | "nothing-there" | "unsafe" | "not-as-booked" | "other";
        };
        RegisteredScaleView: {
            id: components["schemas"]["UUID"];
            /**
             * Format: int64
             * @example 20
             */
            intervalGrams: number;
            /**
             * Format: int64
             * @example 60000
             */
            maxGrams: number;
            /** @example HZ-20391 */
            serial: string;
            /**
             * @description Last day of the certificate that counts
             * @example 2027-12-31
             */
            validUntil: components["schemas"]["LocalDate"];
        };
        ReschedulingRequest: {
            /**
             * @description When the new slot starts
             * @example 2026-11-24T00:00:00Z
             */
            slotStart: components["schemas"]["Instant"];
        };
        /** @description A resident, as customer service may see one */
        Resident: {
            addresses: components["schemas"]["Address"][];
            id: components["schemas"]["UUID"];
            name: string;
            /**
             * @description In full; null when none was given
             * @example 13800001234
             */
            phone: string | null;
        };
        ReturnRequest: {
            /**
             * @description Why
             * @example vehicle-full
             * @enum {string}
             */
            reasonCode: "vehicle-full" | "vehicle-trouble" | "out-of-time" | "too-heavy" | "ill" | "address-wrong" | "other";
        };
        RunInputRequest: {
            /**
             * Format: int64
             * @description Grams
             * @example 2920000
             */
            grams: number;
            /** @description The intake */
            intakeId: components["schemas"]["UUID"];
            /**
             * @description Material
             * @example R0901
             */
            materialCode: string;
        };
        RunOutputRequest: {
            /**
             * Format: int64
             * @description Grams
             * @example 1380000
             */
            grams: number;
            /** @description The lot, an id of the client's making */
            lotId: components["schemas"]["UUID"];
            /**
             * @description Sub-category
             * @example R0101
             */
            materialCode: string;
        };
        ScaleRequest: {
            /**
             * @description Class of OIML R76
             * @example III
             */
            accuracyClass: string;
            /** @description The sorting centre that it stands at; only for kind weighbridge */
            centreId?: components["schemas"]["UUID"] | null;
            certificate: components["schemas"]["CertificateRequest"];
            /** @description User name of the collector who carries it; only for kind door */
            collector?: string | null;
            /**
             * Format: int64
             * @description Its readings are multiples of this
             * @example 20
             */
            intervalGrams: number;
            /**
             * @description door, station or weighbridge
             * @example door
             */
            kind: string;
            /**
             * Format: int64
             * @description The heaviest load it may weigh, in grams
             * @example 60000
             */
            maxGrams: number;
            /** @example HZ-20391 */
            serial: string;
            /** @description The station that it stands at; only for kind station */
            stationId?: components["schemas"]["UUID"] | null;
            /**
             * Format: int64
             * @description e of the certificate
             * @example 20
             */
            verificationIntervalGrams: number;
        };
        ScaleView: {
            /**
             * @description Class of OIML R76
             * @example III
             */
            accuracyClass: string;
            centreId: components["schemas"]["UUID"] | null;
            /** @example AY-2026-00123 */
            certificateNumber: string;
            /** @description User name of the collector who carries it */
            collector: string | null;
            id: components["schemas"]["UUID"];
            /**
             * Format: int64
             * @example 20
             */
            intervalGrams: number;
            /**
             * @description door, station or weighbridge
             * @example door
             */
            kind: string;
            /**
             * Format: int64
             * @example 60000
             */
            maxGrams: number;
            /** @example HZ-20391 */
            serial: string;
            stationId: components["schemas"]["UUID"] | null;
            /** @description Invented for demonstration */
            synthetic: boolean;
            /**
             * @description Last day of the certificate
             * @example 2027-12-31
             */
            validUntil: components["schemas"]["LocalDate"];
            /**
             * Format: int64
             * @description e of the certificate
             * @example 20
             */
            verificationIntervalGrams: number;
        };
        /** @description Where the roles hold */
        Scope: {
            /** @description The sorting centre of a clerk or driver */
            centreId: components["schemas"]["UUID"] | null;
            /**
             * @description The only division that this person sees
             * @example 990101
             */
            divisionCode: string | null;
            /** @description The organisation of a recycler's person */
            recyclerId: components["schemas"]["UUID"] | null;
            /** @description The station of a collector, keeper or driver */
            stationId: components["schemas"]["UUID"] | null;
        };
        /** @description Where the roles hold */
        ScopeRequest: {
            /** @description For centre-clerk and driver */
            centreId?: components["schemas"]["UUID"] | null;
            /**
             * @description Limits a dispatcher, finance, statistician or administrator to one division
             * @example 990101
             */
            divisionCode?: string | null;
            /** @description For recycler */
            recyclerId?: components["schemas"]["UUID"] | null;
            /** @description For collector, station-keeper and driver */
            stationId?: components["schemas"]["UUID"] | null;
        };
        ServiceAreaRequest: {
            /** @description The station that is to serve it; null for none */
            stationId?: components["schemas"]["UUID"] | null;
        };
        ServingStation: {
            code: string;
            id: components["schemas"]["UUID"];
            nameZh: string;
        };
        /** @description A sign-in of the mini-program */
        Session: {
            expiresAt: components["schemas"]["Instant"];
            person: components["schemas"]["Me"];
            /** @description To be sent as Authorization: Bearer; sign in again when it has expired */
            token: string;
        };
        /** @description What WeChat gave to the mini-program */
        SessionRequest: {
            /** @description The code of wx.login, good once and for 5 minutes */
            code: string;
            /** @description The code of the phone button; left out when it was not pressed */
            phoneCode?: string | null;
        };
        ShiftEndRequest: {
            /**
             * @description Needed from others than the collector
             * @example end-of-day
             * @enum {string|null}
             */
            reasonCode?: "end-of-day" | "ill" | "accident" | "vehicle-trouble" | "not-reachable" | "other" | null;
        };
        ShiftEndView: {
            /** @description When it ended */
            endedAt: components["schemas"]["Instant"];
            /**
             * Format: int32
             * @description How many jobs are open to all again
             * @example 2
             */
            released: number;
            /** @description The shift */
            shiftId: components["schemas"]["UUID"];
        };
        ShiftRequest: {
            /** @description The collector's own station */
            stationId: components["schemas"]["UUID"];
        };
        ShiftsView: {
            /** @description The open shifts */
            items: components["schemas"]["ShiftView"][];
        };
        ShiftView: {
            /** @description Who works */
            collectorId: components["schemas"]["UUID"];
            /** @description As the client made it */
            id: components["schemas"]["UUID"];
            /**
             * @description Since when
             * @example 2026-11-23T00:00:00Z
             */
            startedAt: components["schemas"]["Instant"];
            /** @description Where */
            stationId: components["schemas"]["UUID"];
        };
        ShippedLotView: {
            /**
             * Format: int64
             * @description Grams
             * @example 1380000
             */
            grams: number;
            /** @description The lot */
            lotId: components["schemas"]["UUID"];
            /**
             * @description Sub-category
             * @example R0101
             */
            materialCode: string;
        };
        /** @description Where to sign in */
        SignIn: {
            /** @description Staff, in the console */
            staff: components["schemas"]["StaffSignIn"];
            /**
             * Format: uri
             * @description In a demonstration, where a browser may be any phone; null elsewhere
             * @example http://127.0.0.1:8089
             */
            weChatStandIn: string | null;
        };
        SlotsView: {
            /** @description In order */
            items: components["schemas"]["SlotView"][];
        };
        SlotView: {
            /**
             * Format: int32
             * @description How many pickups the station takes in it
             * @example 60
             */
            capacity: number;
            /**
             * @description Its end
             * @example 2026-11-23T02:00:00Z
             */
            end: components["schemas"]["Instant"];
            /**
             * Format: int32
             * @description How many places are left
             * @example 12
             */
            free: number;
            /**
             * @description Names the slot in a booking
             * @example 2026-11-23T00:00:00Z
             */
            start: components["schemas"]["Instant"];
        };
        SortingReasonRequest: {
            /**
             * @description In the person's own words
             * @example 皮重读错
             */
            reason: string;
        };
        SortingReversalView: {
            /** @description When */
            at: components["schemas"]["Instant"];
            /** @description What was undone */
            recordId: components["schemas"]["UUID"];
            /** @description The reversal */
            reversalId: components["schemas"]["UUID"];
        };
        SortingRunRequest: {
            /** @description Of which intakes, each material once */
            inputs: components["schemas"]["RunInputRequest"][];
            /**
             * Format: int64
             * @description Grams lost: moisture, dust
             * @example 20000
             */
            lossGrams: number;
            /** @description Lots by sub-category */
            outputs: components["schemas"]["RunOutputRequest"][];
            /**
             * Format: int64
             * @description Grams of residue for incineration or landfill
             * @example 140000
             */
            residueGrams: number;
        };
        SortingRunView: {
            /** @description When */
            at: components["schemas"]["Instant"];
            /** @description Where */
            centreId: components["schemas"]["UUID"];
            /** @description The run */
            id: components["schemas"]["UUID"];
            /** @description What went in */
            inputs: components["schemas"]["InputView"][];
            /**
             * Format: int64
             * @description Grams lost
             * @example 20000
             */
            lossGrams: number;
            /** @description The lots that came out */
            outputs: components["schemas"]["OutputView"][];
            /**
             * Format: int64
             * @description Grams of residue
             * @example 140000
             */
            residueGrams: number;
            /** @description Set when it was undone */
            reversalId: components["schemas"]["UUID"] | null;
        };
        SourceView: {
            /** @description Null for a trip, as division and stage */
            at: components["schemas"]["Instant"] | null;
            division: string | null;
            /**
             * Format: int64
             * @description As it stands after corrections
             */
            grams: number;
            id: components["schemas"]["UUID"];
            /** @description weighing, handover, trip, intake, run or lot */
            kind: string;
            stage: string | null;
        };
        /** @description A member of staff */
        Staff: {
            /** @description When the person left */
            closedAt: components["schemas"]["Instant"] | null;
            id: components["schemas"]["UUID"];
            name: string;
            /** @example 138****1234 */
            phoneMasked: string | null;
            registeredAt: components["schemas"]["Instant"];
            /**
             * @example [
             *       "station-keeper"
             *     ]
             */
            roles: string[];
            scope: components["schemas"]["Scope"];
            /** @description Whether the sign-in server knows the person already */
            signInReady: boolean;
            /** @example keeper-wf1 */
            username: string | null;
        };
        StaffRequest: {
            /** @example 柳青禾 */
            name: string;
            /**
             * @description By which WeChat finds a collector, keeper or driver
             * @example 13800001234
             */
            phone?: string | null;
            /**
             * @example [
             *       "station-keeper"
             *     ]
             */
            roles: string[];
            scope: components["schemas"]["ScopeRequest"];
            /**
             * @description For the sign-in at the console; left out for a collector
             * @example keeper-wf1
             */
            username?: string | null;
        };
        /** @description OpenID Connect, code flow with PKCE */
        StaffSignIn: {
            /**
             * Format: uri
             * @example http://localhost:8081/realms/liangwang
             */
            authority: string;
            /** @example liangwang-console */
            clientId: string;
        };
        StageFigure: {
            /**
             * Format: int64
             * @description Corrections and reversals are in it
             */
            grams: number;
            /**
             * Format: int64
             * @description Weighings, hand-overs, intakes, runs or outbounds
             */
            records: number;
            /** @description collected, handed-over, received, sorted, shipped (less what was sent back), residue or loss */
            stage: string;
        };
        StationView: {
            /**
             * @description Closes daily, in the city's zone
             * @example 20:30
             */
            closes: components["schemas"]["LocalTime"];
            /** @example WF1 */
            code: string;
            /** @example 990101 */
            divisionCode: string;
            id: components["schemas"]["UUID"];
            /**
             * Format: double
             * @description WGS-84 degrees
             * @example 36.103779
             */
            latitude: number;
            /**
             * Format: double
             * @description WGS-84 degrees
             * @example 114.361852
             */
            longitude: number;
            /** @example Wenfeng Station 1 */
            nameEn: string;
            /** @example 文峰一站 */
            nameZh: string;
            /**
             * @description Opens daily, in the city's zone
             * @example 07:30
             */
            opens: components["schemas"]["LocalTime"];
            /** @description Invented for demonstration */
            synthetic: boolean;
        };
        Target: {
            /** Format: int32 */
            charOffset: number;
            code: string;
            departments: string[];
            document: string;
            /** Format: int32 */
            dueYear: number | null;
            indicatorCode: string | null;
            nameEn: string;
            nameZh: string;
            number: number | null;
            operator: string;
            quote: string;
            unit: string | null;
            value: string;
        };
        TotalView: {
            /**
             * Format: int64
             * @description What they hold
             * @example 139189500
             */
            amount: number;
            /**
             * @description grams (all materials), fen or points
             * @example grams
             */
            counts: string;
            /**
             * @description What the accounts are for
             * @example STATION_STOCK
             */
            kind: components["schemas"]["AccountKind"];
        };
        Trace: {
            communityNameZh: string;
            lines: components["schemas"]["TraceLine"][];
            /** @description In the order of time. From the station on goods are mixed: the grams are those of the whole batch that the bag went into. */
            steps: components["schemas"]["TraceStep"][];
            /** @description Null when nothing is left of the weighing */
            weighedAt: components["schemas"]["Instant"] | null;
            weighingId: components["schemas"]["UUID"];
        };
        TraceLine: {
            /** Format: int64 */
            grams: number;
            materialCode: string;
            nameEn: string;
            nameZh: string;
        };
        TraceStep: {
            /** @description Null for trips */
            at: components["schemas"]["Instant"] | null;
            /**
             * Format: int64
             * @description Of the whole batch
             */
            batchGrams: number | null;
            /** @description handover, trip, intake, run or outbound */
            kind: string;
            /** @description The station or the centre */
            placeNameZh: string | null;
        };
        TransferView: {
            /** @description When */
            at: components["schemas"]["Instant"];
            /** @description The record it was made for */
            causeId: components["schemas"]["UUID"];
            /**
             * @description What it was made for
             * @example door-weighing
             */
            causeKind: string;
            /** @description The transfer */
            id: components["schemas"]["UUID"];
            /** @description What moved */
            legs: components["schemas"]["LegView"][];
            /** @description Who did it */
            personId: components["schemas"]["UUID"];
            /** @description The transfer that was undone by it */
            reverses: components["schemas"]["UUID"] | null;
        };
        TripRequest: {
            /** @description Where it unloads */
            centreId: components["schemas"]["UUID"];
            /** @description Who drives */
            driverId: components["schemas"]["UUID"];
            /**
             * @description Its number plate
             * @example 示例豫E·01
             */
            plate: string;
            /** @description Where it loads */
            stationId: components["schemas"]["UUID"];
        };
        /** @enum {string} */
        TripState: "PLANNED" | "LOADED" | "DEPARTED" | "ARRIVED" | "TAKEN_IN" | "CANCELLED";
        TripView: {
            /** @description Where it unloads */
            centreId: components["schemas"]["UUID"];
            /** @description Who drives */
            driverId: components["schemas"]["UUID"];
            /** @description The trip */
            id: components["schemas"]["UUID"];
            /** @description What it carries; only when one trip is asked for */
            manifest: components["schemas"]["MassLineView"][] | null;
            /** @description When it was called */
            plannedAt: components["schemas"]["Instant"];
            /**
             * @description Number plate
             * @example 示例豫E·01
             */
            plate: string;
            /** @description Whether the seal was intact on arrival */
            sealIntact: boolean | null;
            /**
             * @description Seal, once it is loaded
             * @example S-10442
             */
            sealNumber: string | null;
            /**
             * @description Where it stands
             * @example LOADED
             */
            state: components["schemas"]["TripState"];
            /** @description Where it loads */
            stationId: components["schemas"]["UUID"];
        };
        /** Format: uuid */
        UUID: string;
        VarianceCaseView: {
            /** @description The centre */
            centreId: components["schemas"]["UUID"];
            /** @description The intake */
            intakeId: components["schemas"]["UUID"];
            /** @description Since when */
            openedAt: components["schemas"]["Instant"];
            /**
             * Format: int64
             * @description Manifest less net, in grams
             * @example 120000
             */
            varianceGrams: number;
        };
        VehicleView: {
            /**
             * Format: int64
             * @description The most it may carry, in grams
             * @example 6000000
             */
            loadMaxGrams: number;
            /**
             * @description Its name
             * @example 示例1号清运车
             */
            nameZh: string;
            /**
             * @description Number plate
             * @example 示例豫E·01
             */
            plate: string;
        };
        WaitingView: {
            communityId: components["schemas"]["UUID"];
            /**
             * Format: int64
             * @description How many residents waited when this one asked
             * @example 12
             */
            residents: number;
        };
        WalletMovementView: {
            /** @description When */
            at: components["schemas"]["Instant"];
            /** @description The record it was made for */
            causeId: components["schemas"]["UUID"];
            /**
             * @description What it was made for
             * @example door-weighing
             */
            causeKind: string;
            /**
             * Format: int64
             * @description Above zero came in; absent for points
             * @example 1250
             */
            fen: number | null;
            /** @description true on the frozen part: set aside, or given back */
            held: boolean;
            /**
             * Format: int64
             * @description Above zero came in; absent for money
             * @example 10
             */
            points: number | null;
            /** @description The transfer that was undone by it */
            reverses: components["schemas"]["UUID"] | null;
            /** @description The transfer it belongs to */
            transferId: components["schemas"]["UUID"];
        };
        WalletView: {
            /**
             * Format: int64
             * @description Fen that can be withdrawn
             * @example 1250
             */
            availableFen: number;
            /**
             * Format: int64
             * @description Fen that a dispute or a payout has frozen
             * @example 0
             */
            heldFen: number;
            /**
             * Format: int64
             * @description Points that are frozen
             * @example 0
             */
            heldPoints: number;
            /**
             * Format: int64
             * @description Points that can be spent
             * @example 30
             */
            points: number;
        };
        /** @enum {string} */
        WeighingState: "PAID" | "DISPUTED" | "REVERSED";
        Words: {
            en: string;
            zh: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getCommunity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The community; ETag is its version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedCommunityView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description community-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editCommunity: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what was read
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceAreaRequest"];
            };
        };
        responses: {
            /** @description As asked for, now or before; ETag is new */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedCommunityView"];
                };
            };
            /** @description request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description community-not-found, station-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description outdated: somebody else was faster */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkCoverage: {
        parameters: {
            query: {
                /** @description A community of findCommunities */
                communityId: components["schemas"]["UUID"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Covered or not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverageView"];
                };
            };
            /** @description request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description community-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestCoverage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CoverageRequest"];
            };
        };
        responses: {
            /** @description On the waiting list, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingView"];
                };
            };
            /** @description request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description community-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description community-covered, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declareFigure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclaredFigureRequest"];
            };
        };
        responses: {
            /** @description Declared, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclaredFigureView"];
                };
            };
            /** @description request-invalid, period-invalid, period-too-long, indicator-unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDoorWeighings: {
        parameters: {
            query?: {
                /** @description Only this collector's */
                collectorId?: components["schemas"]["UUID"];
                /** @description Where the page before has ended */
                cursor?: string;
                /** @description false: only what is still carried by collectors */
                handedOver?: boolean;
                /** @description How many */
                size?: number;
                /** @description Only in this state */
                state?: components["schemas"]["WeighingState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageDoorWeighingView"];
                };
            };
            /** @description request-invalid, cursor-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getDoorWeighing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The weighing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoorWeighing"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description weighing-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    weighAtDoor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DoorWeighingRequest"];
            };
        };
        responses: {
            /** @description Weighed and paid, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoorWeighing"];
                };
            };
            /** @description request-invalid, weighed-at-not-possible, material-unknown, price-missing, line-not-for-kind, line-pieces-missing, line-pieces-unwanted, bag-code-twice, scale-not-found, weight-above-scale, weight-not-on-interval, typed-weight-too-heavy */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden: not the holder of the pickup */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description pickup-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description id-reused, pickup-state, scale-expired, bag-code-taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correctDoorWeighing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                correctionId: components["schemas"]["UUID"];
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DoorWeighingCorrectionRequest"];
            };
        };
        responses: {
            /** @description Corrected, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoorWeighing"];
                };
            };
            /** @description request-invalid, and for lines as when weighing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden, second-person-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description weighing-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description id-reused, weighing-disputed, weighing-reversed, nothing-corrected, scale-expired, bag-code-taken, balance-not-enough */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                disputeId: components["schemas"]["UUID"];
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dispute */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispute"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description weighing-not-found, dispute-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disputeDoorWeighing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                disputeId: components["schemas"]["UUID"];
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeRequest"];
            };
        };
        responses: {
            /** @description Disputed, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispute"];
                };
            };
            /** @description request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description weighing-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description id-reused, weighing-disputed, weighing-disputed-before, weighing-reversed, dispute-late */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settleDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                disputeId: components["schemas"]["UUID"];
                id: components["schemas"]["UUID"];
                settlementId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeSettlementRequest"];
            };
        };
        responses: {
            /** @description Decided, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoorWeighing"];
                };
            };
            /** @description request-invalid, lines-missing, lines-unwanted, and as when weighing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden, second-person-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description weighing-not-found, dispute-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description id-reused, dispute-settled, nothing-corrected, scale-expired, bag-code-taken, balance-not-enough */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFigures: {
        parameters: {
            query?: {
                community?: components["schemas"]["UUID"];
                cursor?: string;
                division?: string;
                /**
                 * @description First day; the last one without it
                 * @example 2026-11-01
                 */
                from?: string;
                /** @description division, community, station, material, stage or day */
                groupBy?: string;
                material?: string;
                size?: number;
                stage?: string;
                station?: components["schemas"]["UUID"];
                /**
                 * @description Last day; today without it
                 * @example 2026-11-23
                 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By key and stage */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageFigureView"];
                };
            };
            /** @description day-invalid, period-invalid, period-too-long, group-by-unknown, stage-unknown, cursor-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFigureRecords: {
        parameters: {
            query?: {
                community?: components["schemas"]["UUID"];
                cursor?: string;
                division?: string;
                from?: string;
                material?: string;
                size?: number;
                stage?: string;
                station?: components["schemas"]["UUID"];
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRecordView"];
                };
            };
            /** @description day-invalid, period-invalid, period-too-long, stage-unknown, cursor-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRecordSources: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description Only records of this kind */
                only?: string;
                size?: number;
            };
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By kind */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSourceView"];
                };
            };
            /** @description record-kind-unknown, cursor-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description record-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHandovers: {
        parameters: {
            query?: {
                cursor?: string;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageHandoverView"];
                };
            };
            /** @description cursor-invalid, request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The hand-over */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description handover-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandoverRequest"];
            };
        };
        responses: {
            /** @description Recorded, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
            /** @description request-invalid, material-unknown, scale-not-found, weight-above-scale, weight-not-on-interval, handover-empty */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description weighing-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description weighing-handed-over, scale-expired, container-other-material, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reverseHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
                reversalId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustodyReasonRequest"];
            };
        };
        responses: {
            /** @description Undone, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyReversalView"];
                };
            };
            /** @description request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden, second-person-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description handover-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description handover-reversed, handover-loaded, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIndicators: {
        parameters: {
            query?: {
                /** @description First day; the last one without it */
                from?: string;
                /** @description Last day; today without it */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order of the city's files */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorFigure"][];
                };
            };
            /** @description day-invalid, period-invalid, period-too-long */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getIndicator: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The indicator */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorFigure"];
                };
            };
            /** @description day-invalid, period-invalid, period-too-long */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description indicator-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIntakes: {
        parameters: {
            query?: {
                cursor?: string;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageIntakeView"];
                };
            };
            /** @description cursor-invalid, request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIntake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The intake */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description intake-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordIntake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntakeRequest"];
            };
        };
        responses: {
            /** @description Taken in, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeView"];
                };
            };
            /** @description request-invalid, net-not-positive, scale-not-found, weight-above-scale, weight-not-on-interval */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description trip-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description trip-state, trip-other-centre, scale-expired, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reverseIntake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
                reversalId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SortingReasonRequest"];
            };
        };
        responses: {
            /** @description Undone, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SortingReversalView"];
                };
            };
            /** @description request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden, second-person-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description intake-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description already-reversed, intake-sorted, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLedgerAccounts: {
        parameters: {
            query?: {
                cursor?: string;
                kind?: string;
                owner?: string;
                size?: number;
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAccountView"];
                };
            };
            /** @description cursor-invalid, request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLedgerAccountStatement: {
        parameters: {
            query?: {
                cursor?: string;
                size?: number;
            };
            header?: never;
            path: {
                accountId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMovementView"];
                };
            };
            /** @description cursor-invalid, request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description account-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkLedger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLatestLedgerCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ledger-check-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLedgerTotals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By kind of account and what is counted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotalView"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLedgerTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The transfer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description transfer-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLots: {
        parameters: {
            query?: {
                cursor?: string;
                size?: number;
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageLotView"];
                };
            };
            /** @description cursor-invalid, request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden: unknown or closed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAddresses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The addresses */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Address"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddressRequest"];
            };
        };
        responses: {
            /** @description Registered, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Address"];
                };
            };
            /** @description request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description community-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOutbounds: {
        parameters: {
            query?: {
                cursor?: string;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOutboundView"];
                };
            };
            /** @description cursor-invalid, request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOutbound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The outbound */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboundView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description outbound-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    shipLots: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutboundRequest"];
            };
        };
        responses: {
            /** @description Shipped, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboundView"];
                };
            };
            /** @description request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description recycler-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description recycler-licence-expired, material-not-accepted, lot-not-stored, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmOutbound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                confirmationId: components["schemas"]["UUID"];
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmationRequest"];
            };
        };
        responses: {
            /** @description Confirmed, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmationView"];
                };
            };
            /** @description request-invalid, returned-lot-unknown, received-without-lots */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description outbound-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description outbound-state, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reverseOutbound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
                reversalId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SortingReasonRequest"];
            };
        };
        responses: {
            /** @description Undone, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SortingReversalView"];
                };
            };
            /** @description request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden, second-person-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description outbound-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description outbound-state, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPickups: {
        parameters: {
            query?: {
                cursor?: string;
                size?: number;
                state?: string;
                station?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePickupRowView"];
                };
            };
            /** @description cursor-invalid, request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden: not your station or district */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPickup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pickup */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PickupView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description pickup-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bookPickup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookPickupRequest"];
            };
        };
        responses: {
            /** @description Booked, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description slot-past, slot-unknown, items-missing, items-unwanted, item-not-for-kind, pieces-missing, material-unknown, price-missing, request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description address-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description community-not-covered, slot-full, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    arriveAtPickup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                arrivalId: components["schemas"]["UUID"];
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-your-job */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description pickup-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description pickup-state, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignPickup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignmentId: components["schemas"]["UUID"];
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentRequest"];
            };
        };
        responses: {
            /** @description Assigned, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentView"];
                };
            };
            /** @description request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden: not your station or district */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description pickup-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description pickup-taken, no-collector-free, not-on-shift, too-many-jobs, pickup-state, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelPickup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cancellationId: components["schemas"]["UUID"];
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancellationRequest"];
            };
        };
        responses: {
            /** @description Cancelled, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedPickupView"];
                };
            };
            /** @description request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description pickup-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description pickup-state, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    claimPickup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claimId: components["schemas"]["UUID"];
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The collector's, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden: not your station */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description pickup-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description pickup-taken, not-on-shift, too-many-jobs, pickup-state, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportNoShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
                noShowId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoShowRequest"];
            };
        };
        responses: {
            /** @description Ended, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            /** @description request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-your-job */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description pickup-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description pickup-state, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refusePickup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
                refusalId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusalRequest"];
            };
        };
        responses: {
            /** @description Refused, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            /** @description request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-your-job */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description pickup-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description pickup-state, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reschedulePickup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
                reschedulingId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReschedulingRequest"];
            };
        };
        responses: {
            /** @description Moved, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedPickupView"];
                };
            };
            /** @description slot-past, slot-unknown, request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description pickup-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description pickup-state, slot-full, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnPickup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
                returnId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnRequest"];
            };
        };
        responses: {
            /** @description Open to all, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            /** @description request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-your-job */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description pickup-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description pickup-state, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDoorWeighingOfPickup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pickupId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The weighing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoorWeighing"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description weighing-not-found, also before it is weighed */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setPrice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceRequest"];
            };
        };
        responses: {
            /** @description Set, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceView"];
                };
            };
            /** @description request-invalid, material-unknown, division-unknown, fee-by-piece, price-in-the-past */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description price-taken, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findCommunities: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its next */
                cursor?: string;
                /**
                 * @description Code of a division
                 * @example 990101
                 */
                division?: string;
                /**
                 * @description Part of the Chinese or English name
                 * @example 槐
                 */
                query?: string;
                /** @description How many at the most */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Some communities, and where the next begin */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCommunityView"];
                };
            };
            /** @description request-invalid, cursor-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPublicCommunityFigures: {
        parameters: {
            query: {
                /**
                 * @description In the city's zone; today without it
                 * @example 2026-11-23
                 */
                day?: string;
                /**
                 * @description A division of the city
                 * @example 990101
                 */
                division: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By community */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommunityFigureView"][];
                };
            };
            /** @description day-invalid, request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDivisions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The divisions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DivisionView"][];
                };
            };
        };
    };
    listFactorSets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorSetView"][];
                };
            };
        };
    };
    getPublicFigures: {
        parameters: {
            query?: {
                /**
                 * @description In the city's zone; today without it
                 * @example 2026-11-23
                 */
                day?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicFigures"];
                };
            };
            /** @description day-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    watchPublicFigures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["OutboundSseEvent"][];
                };
            };
        };
    };
    listMaterials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The materials */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaterialView"][];
                };
            };
        };
    };
    listPrices: {
        parameters: {
            query?: {
                /**
                 * @description ISO-8601, UTC; now without it
                 * @example 2026-06-01T00:00:00Z
                 */
                at?: string;
                /** @description Code of a division; the city's prices without it */
                division?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The prices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceView"][];
                };
            };
            /** @description request-invalid, division-unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The two ways in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
        };
    };
    listStations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StationView"][];
                };
            };
        };
    };
    getReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                weighingId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description weighing-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRecyclers: {
        parameters: {
            query?: {
                cursor?: string;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRecyclerView"];
                };
            };
            /** @description cursor-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerRecycler: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecyclerRequest"];
            };
        };
        responses: {
            /** @description Registered, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recycler"];
                };
            };
            /** @description request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description id-reused or recycler-code-taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getResident: {
        parameters: {
            query: {
                /**
                 * @description Why, for the audit log
                 * @example 居民来电投诉
                 */
                reason: string;
            };
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resident */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resident"];
                };
            };
            /** @description request-invalid: without a reason */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description person-not-found, also in another district */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findScales: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its next */
                cursor?: string;
                /** @description Exactly as on the scale */
                serial?: string;
                /** @description How many at the most */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Some scales, and where the next begin */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageScaleView"];
                };
            };
            /** @description request-invalid, cursor-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    registerScale: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScaleRequest"];
            };
        };
        responses: {
            /** @description Registered, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredScaleView"];
                };
            };
            /** @description request-invalid, scale-holder-invalid, scale-interval-invalid, certificate-expired */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description station-not-found, centre-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description scale-serial-taken, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordCalibration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                calibrationId: components["schemas"]["UUID"];
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificateRequest"];
            };
        };
        responses: {
            /** @description Recorded, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredScaleView"];
                };
            };
            /** @description request-invalid, scale-not-found, certificate-expired */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionRequest"];
            };
        };
        responses: {
            /** @description Signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description wechat-code-invalid, phone-invalid or request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description wechat-blocked, or forbidden: closed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description phone-in-use or wechat-in-use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests or wechat-busy; Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable: WeChat does not answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listShifts: {
        parameters: {
            query: {
                station: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The open shifts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftsView"];
                };
            };
            /** @description request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden: not your station or district */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description station-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startShift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShiftRequest"];
            };
        };
        responses: {
            /** @description At work, since now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftView"];
                };
            };
            /** @description request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden: not your station */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description shift-open, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endShift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endId: components["schemas"]["UUID"];
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShiftEndRequest"];
            };
        };
        responses: {
            /** @description Ended, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftEndView"];
                };
            };
            /** @description request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description shift-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description shift-ended, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportPosition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PositionRequest"];
            };
        };
        responses: {
            /** @description Known */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description shift-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description shift-ended */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSlots: {
        parameters: {
            query: {
                communityId: string;
                day: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In order; none when nothing can be booked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotsView"];
                };
            };
            /** @description request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description community-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description community-not-covered */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSortingRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SortingRunView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description run-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordSortingRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SortingRunRequest"];
            };
        };
        responses: {
            /** @description Recorded, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SortingRunView"];
                };
            };
            /** @description request-invalid, run-unbalanced, material-unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description intake-not-left, lot-known, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reverseSortingRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
                reversalId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SortingReasonRequest"];
            };
        };
        responses: {
            /** @description Undone, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SortingReversalView"];
                };
            };
            /** @description request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden, second-person-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description run-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description already-reversed, lot-not-stored, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStaff: {
        parameters: {
            query?: {
                cursor?: string;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageStaffView"];
                };
            };
            /** @description cursor-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffRequest"];
            };
        };
        responses: {
            /** @description Registered, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Staff"];
                };
            };
            /** @description request-invalid, role-invalid, scope-invalid or phone-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description station-not-found, centre-not-found or recycler-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description id-reused, username-taken or phone-in-use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                closureId: components["schemas"]["UUID"];
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosureRequest"];
            };
        };
        responses: {
            /** @description Closed, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Staff"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description person-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description id-reused or person-already-closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setStaffPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordRequest"];
            };
        };
        responses: {
            /** @description Set */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description request-invalid or password-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description person-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description sign-in-not-ready */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listContainers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Containers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContainerView"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Grams by material */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MassLineView"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The station; ETag is its version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StationView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description station-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editStation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what was read
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoursRequest"];
            };
        };
        responses: {
            /** @description As asked for, now or before; ETag is new */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StationView"];
                };
            };
            /** @description request-invalid, hours-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description station-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description outdated: somebody else was faster */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRebuild: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far it has come */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebuildView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description rebuild-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rebuildFigures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far it has come */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebuildView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rebuild-running, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTrace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                weighingId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The way of the bag so far */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trace"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description trace-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTrips: {
        parameters: {
            query?: {
                cursor?: string;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTripView"];
                };
            };
            /** @description cursor-invalid, request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTrip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The trip */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TripView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description trip-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planTrip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TripRequest"];
            };
        };
        responses: {
            /** @description Planned, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TripView"];
                };
            };
            /** @description request-invalid, vehicle-unknown, driver-unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description station-not-found, centre-not-found, person-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    arriveTrip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                arrivalId: components["schemas"]["UUID"];
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArrivalRequest"];
            };
        };
        responses: {
            /** @description Arrived, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedTripView"];
                };
            };
            /** @description request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description trip-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description trip-state, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelTrip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cancellationId: components["schemas"]["UUID"];
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustodyReasonRequest"];
            };
        };
        responses: {
            /** @description Cancelled, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedTripView"];
                };
            };
            /** @description request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description trip-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description trip-state, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    departTrip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                departureId: components["schemas"]["UUID"];
                id: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Left, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedTripView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description trip-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description trip-state, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    loadTrip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
                loadingId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoadingRequest"];
            };
        };
        responses: {
            /** @description The manifest */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManifestView"];
                };
            };
            /** @description request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description trip-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description trip-state, container-empty, vehicle-overloaded, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unloadTrip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["UUID"];
                unloadingId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustodyReasonRequest"];
            };
        };
        responses: {
            /** @description Unloaded, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedTripView"];
                };
            };
            /** @description request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description trip-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description trip-state, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listVehicles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Trucks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VehicleView"][];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listVarianceCases: {
        parameters: {
            query?: {
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open cases */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VarianceCaseView"][];
                };
            };
            /** @description request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeVarianceCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                closureId: components["schemas"]["UUID"];
                intakeId: components["schemas"]["UUID"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SortingReasonRequest"];
            };
        };
        responses: {
            /** @description Closed, now or before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureView"];
                };
            };
            /** @description request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description variance-case-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description variance-case-closed, id-reused */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWallet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The wallet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletView"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWalletStatement: {
        parameters: {
            query?: {
                cursor?: string;
                of?: string;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageWalletMovementView"];
                };
            };
            /** @description cursor-invalid, request-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Authorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
