pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import KioskKit

// A drawing of the card terminal. Drawn from its real side, never mirrored.
Item {
    id: root

    property bool asking: true
    readonly property real unit: height / 260

    Accessible.ignored: true
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false
    implicitHeight: KSize.px(KTheme.compact ? 56 : KTheme.landscape ? 96 : 110)
    implicitWidth: Math.round(implicitHeight * 0.72)

    Rectangle {
        id: card

        border.color: KTheme.title
        border.width: KSize.stroke
        color: KTheme.surface
        height: 70 * root.unit
        radius: KSize.s2
        width: 96 * root.unit
        x: body.x + (body.width - width) / 2
        y: body.y + body.height - 26 * root.unit

        Rectangle {
            color: KTheme.edge
            height: 11 * root.unit
            width: parent.width - 2 * x
            x: card.border.width
            y: 34 * root.unit
        }
    }

    Rectangle {
        id: body

        border.color: KTheme.edge
        border.width: KTheme.highContrast ? KSize.stroke : 0
        color: KTheme.bar
        height: 200 * root.unit
        radius: 18 * root.unit
        width: 130 * root.unit

        Rectangle {
            color: KTheme.actionTint
            height: 66 * root.unit
            radius: 6 * root.unit
            width: parent.width - 2 * x
            x: 17 * root.unit
            y: 20 * root.unit

            KIcon {
                anchors.centerIn: parent
                name: "card"
                size: Math.round(44 * root.unit)
            }
        }

        Grid {
            columns: 3
            spacing: 7 * root.unit
            x: 19 * root.unit
            y: 102 * root.unit

            Repeater {
                model: 9

                Rectangle {
                    color: KTheme.barKeyEdge
                    height: 17 * root.unit
                    radius: 3 * root.unit
                    width: 26 * root.unit
                }
            }
        }
    }

    Repeater {
        model: root.asking ? [28, 52] : []

        Shape {
            id: wave

            required property int modelData

            preferredRendererType: Shape.CurveRenderer
            x: body.width + 6 * root.unit
            y: 84 * root.unit

            ShapePath {
                capStyle: ShapePath.RoundCap
                fillColor: "transparent"
                strokeColor: KTheme.action
                strokeWidth: Math.max(2, 5 * root.unit)

                PathAngleArc {
                    centerX: 0
                    centerY: 0
                    radiusX: wave.modelData * root.unit
                    radiusY: radiusX
                    startAngle: -52
                    sweepAngle: 104
                }
            }
        }
    }
}
