import {
  orderActions,
  orderStates,
  paymentMethods,
  paymentStates,
  type OrderAction,
  type OrderState,
} from "@lienket/contracts"
import { describe, expect, it } from "vitest"
import { actionsFor, isComplete, paymentAfter, transitions, verdictOn, type Standing } from "./transitions"

const cod: Omit<Standing, "state"> = {
  ships: true,
  paymentMethod: "cod",
  paymentState: "awaiting",
  owedVnd: 0,
  pieces: 2,
}
const tour: Omit<Standing, "state"> = {
  ships: false,
  paymentMethod: "vietqr",
  paymentState: "awaiting",
  owedVnd: 0,
  pieces: 3,
}

// Written out apart from the table under test: state → what a cooperative may do with a COD parcel.
const parcels: Readonly<Record<OrderState, readonly OrderAction[]>> = {
  awaiting_payment: [],
  placed: ["confirm", "refuse"],
  confirmed: ["pack", "record_shortfall", "refuse"],
  packed: ["ship", "record_shortfall", "refuse"],
  shipped: ["deliver", "record_payment", "record_shortfall", "report_parcel_refused"],
  delivered: ["record_payment", "take_back"],
  refused: [],
  parcel_refused: [],
  returned: [],
  cancelled: [],
}

const tours: Readonly<Record<OrderState, readonly OrderAction[]>> = {
  awaiting_payment: [],
  placed: ["confirm", "record_payment", "refuse"],
  confirmed: ["deliver", "record_payment", "record_shortfall", "refuse"],
  packed: [],
  shipped: [],
  delivered: ["record_payment", "take_back"],
  refused: [],
  parcel_refused: [],
  returned: [],
  cancelled: [],
}

const inForce: Readonly<Partial<Record<OrderState, OrderAction>>> = {
  confirmed: "confirm",
  packed: "pack",
  shipped: "ship",
  delivered: "deliver",
  refused: "refuse",
  parcel_refused: "report_parcel_refused",
  returned: "take_back",
}

describe("what a cooperative may do with an order", () => {
  it.each(orderStates)("that is %s and travels is exactly what the table of the business says", (state) => {
    expect(actionsFor({ ...cod, state })).toEqual(parcels[state])
  })

  it.each(orderStates)("that is %s and is a tour needs no packing and no parcel", (state) => {
    expect(actionsFor({ ...tour, state })).toEqual(tours[state])
  })

  it("is decided for every action, state, way of travel and payment, and never two ways", () => {
    const verdicts = orderActions.flatMap((action) =>
      orderStates.flatMap((state) =>
        [true, false].flatMap((ships) =>
          paymentMethods.flatMap((paymentMethod) =>
            paymentStates.map((paymentState) => {
              const standing = { state, ships, paymentMethod, paymentState, owedVnd: 1, pieces: 2 }
              const verdict = verdictOn(action, standing)
              return { verdict, listed: actionsFor(standing).includes(action) }
            }),
          ),
        ),
      ),
    )
    expect(verdicts).toHaveLength(10 * 10 * 2 * 3 * 4)
    for (const { verdict, listed } of verdicts) expect(listed).toBe(verdict === "allowed")
  })

  it.each(orderStates)("a second time while it is %s changes nothing only for the action that led there", (state) => {
    const done = orderActions.filter((action) => verdictOn(action, { ...cod, state }) === "done")
    expect(done).toEqual(inForce[state] === undefined ? [] : [inForce[state]])
  })

  it("never leads back: no state can be reached again from where it leads", () => {
    const after = (state: OrderState): OrderState[] =>
      Object.values(transitions).flatMap(({ to, ofParcels, ofServices }) =>
        [...ofParcels, ...ofServices].includes(state) ? [to] : [],
      )
    const reachable = (state: OrderState, seen: readonly OrderState[] = []): OrderState[] =>
      after(state).flatMap((next) => (seen.includes(next) ? [next] : [next, ...reachable(next, [...seen, next])]))
    for (const state of orderStates) expect(reachable(state)).not.toContain(state)
  })

  it("is nothing at all before the card is charged", () => {
    expect(actionsFor({ ...cod, state: "awaiting_payment", paymentMethod: "card" })).toEqual([])
  })
})

describe("money", () => {
  const payment = (change: Partial<Standing>) => verdictOn("record_payment", { ...cod, state: "placed", ...change })

  it.each(orderStates)("in cash, for a parcel that is %s, is recorded only once it is out", (state) => {
    expect(payment({ state })).toBe(state === "shipped" || state === "delivered" ? "allowed" : "forbidden")
  })

  it.each(orderStates)("by transfer, for a parcel that is %s, is recorded at any time before the end", (state) => {
    const open = ["placed", "confirmed", "packed", "shipped", "delivered"].includes(state)
    expect(payment({ state, paymentMethod: "vietqr" })).toBe(open ? "allowed" : "forbidden")
  })

  it.each(orderStates)("by card is never recorded by hand, also while an order is %s", (state) => {
    for (const paymentState of paymentStates)
      expect(payment({ state, paymentMethod: "card", paymentState })).toBe("forbidden")
  })

  it("in cash for a tour is recorded when the guests were served", () => {
    expect(payment({ ships: false, state: "confirmed" })).toBe("forbidden")
    expect(payment({ ships: false, state: "delivered" })).toBe("allowed")
  })

  it("recorded twice is recorded once", () => {
    expect(payment({ state: "delivered", paymentState: "received" })).toBe("done")
  })

  it("that was called off or sent back is not recorded again", () => {
    expect(payment({ state: "delivered", paymentState: "cancelled" })).toBe("forbidden")
    expect(payment({ state: "delivered", paymentState: "refunded" })).toBe("forbidden")
  })

  it.each(["refused", "parcel_refused", "returned", "cancelled"] as const)(
    "nobody has sent is not asked for once an order is %s",
    (state) => {
      expect(paymentAfter(state, "awaiting")).toBe("cancelled")
    },
  )

  it.each(orderStates)(
    "that was received stays received while an order is %s: only a person can say that it went back",
    (state) => {
      expect(paymentAfter(state, "received")).toBe("received")
      expect(paymentAfter(state, "refunded")).toBe("refunded")
    },
  )

  it.each(["placed", "confirmed", "packed", "shipped", "delivered"] as const)(
    "is still awaited while an order is %s",
    (state) => {
      expect(paymentAfter(state, "awaiting")).toBe("awaiting")
    },
  )
})

describe("less than was ordered", () => {
  const shortfall = (change: Partial<Standing>) => verdictOn("record_shortfall", { ...cod, state: "packed", ...change })

  it("can be delivered until the parcel is handed over, as long as something is", () => {
    const open = orderStates.filter((state) => shortfall({ state }) === "allowed")
    expect(open).toEqual(["confirmed", "packed", "shipped"])
    expect(shortfall({ pieces: 1 })).toBe("forbidden")
  })
})

describe("money that went back", () => {
  const refund = (change: Partial<Standing>) =>
    verdictOn("record_refund", {
      ...cod,
      state: "refused",
      paymentMethod: "vietqr",
      paymentState: "received",
      ...change,
    })

  it("is recorded by hand while some is owed, once, and never for a card", () => {
    expect(refund({ owedVnd: 1 })).toBe("allowed")
    expect(refund({ owedVnd: 0 })).toBe("forbidden")
    expect(refund({ paymentState: "refunded" })).toBe("done")
    expect(refund({ owedVnd: 1, paymentMethod: "card" })).toBe("forbidden")
  })
})

describe("an order has nothing left to do", () => {
  it("when it is delivered and paid, or came back", () => {
    expect(isComplete("delivered", "received")).toBe(true)
    expect(isComplete("returned", "received")).toBe(true)
    expect(isComplete("returned", "cancelled")).toBe(true)
  })

  it("not while the money for it is missing, and not before it is delivered", () => {
    expect(isComplete("delivered", "awaiting")).toBe(false)
    expect(isComplete("shipped", "received")).toBe(false)
    expect(isComplete("refused", "cancelled")).toBe(false)
  })
})
